"""Tenants: organizations, who is in them with which role, and how one gets in."""
