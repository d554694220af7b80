"""API keys: what programs sign in with, given by people, for themselves or for their organization."""
