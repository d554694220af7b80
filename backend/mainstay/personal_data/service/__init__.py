"""The room's public door."""
