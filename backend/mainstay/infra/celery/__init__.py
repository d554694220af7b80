"""Celery delivers work, it does not own it. Only this folder and the entrypoints know that it is there.

`signs` knows neither Celery nor Prometheus: whoever shows what runs may read it.
"""
