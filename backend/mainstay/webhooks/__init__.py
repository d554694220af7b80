"""A room: an organization's own programs are told what happens in it, by Standard Webhooks."""
