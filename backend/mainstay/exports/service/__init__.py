"""The room's public door."""

from mainstay.exports.service.forgetting import asked_for_by, forget_person

__all__ = ["asked_for_by", "forget_person"]
