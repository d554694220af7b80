"""A room: what people are told, in the console always, by mail if they like."""
