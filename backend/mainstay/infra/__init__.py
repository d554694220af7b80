"""Doors to what lies outside the process. Everything here is handed values; nothing here reads settings."""
