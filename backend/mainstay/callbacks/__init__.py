"""Calling back: jobs that call a URL which somebody gave us, signed with the secret of their organization."""
