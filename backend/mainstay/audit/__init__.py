"""Who did what: written with the deed, sealed in a chain, proved offline."""
