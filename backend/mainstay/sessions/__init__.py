"""Signed-in devices: sign-in, access tokens, refresh, the end of a session."""
