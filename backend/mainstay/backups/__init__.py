"""Backups: made, kept as long as they are of use, and restored for a try, so that one knows they can be."""
