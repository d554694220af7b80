"""Mainstay: what every product needs before its first feature."""

from importlib.metadata import version

__version__ = version("mainstay")
