"""Secrets: hashed, sealed, made. The only place that knows which library does it."""
