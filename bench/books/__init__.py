"""A room as the product has them, over a table that only these measurements have."""
