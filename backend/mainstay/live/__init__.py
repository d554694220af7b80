"""A room: what has just happened, told at once to whoever may know it and is looking."""
