"""The room's public door: record a deed in the transaction that does it. No event, no change."""

from mainstay.audit.service.erasing import erase_person
from mainstay.audit.service.reading import deeds_of
from mainstay.audit.service.recording import Change, Outcome, Target, record

__all__ = ["Change", "Outcome", "Target", "deeds_of", "erase_person", "record"]
