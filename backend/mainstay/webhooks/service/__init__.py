"""The room's public door."""

from mainstay.webhooks.service.keeping import Vault

__all__ = ["Vault"]
