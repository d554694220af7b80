"""Logs and metrics: one line format, one registry."""
