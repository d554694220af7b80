"""Small things that every room needs. Standard library only, no I/O, no settings."""
