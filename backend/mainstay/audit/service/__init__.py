"""The room's public door: record a deed in the transaction that does it. No event, no change."""

from mainstay.audit.service.erasing import erase_person
from mainstay.audit.service.recording import Change, Outcome, Target, record

__all__ = ["Change", "Outcome", "Target", "erase_person", "record"]
