"""Wiring: the only place that reads settings and knows every room."""
