"""What a person may take along, and what is left of them when they go."""
