"""The room's public door: ask for work in the transaction that makes it necessary."""

from mainstay.jobs.repository import Told
from mainstay.jobs.service.asking import understood
from mainstay.jobs.service.enqueueing import Enqueued, enqueue, enqueue_all
from mainstay.jobs.service.following import stop, told_of, unfinished, was_asked_for
from mainstay.jobs.service.forgetting import (
    forget_farewells,
    forget_organization,
    forget_payload,
    forget_person,
    is_unfinished,
)

__all__ = [
    "Enqueued",
    "Told",
    "enqueue",
    "enqueue_all",
    "forget_farewells",
    "forget_organization",
    "forget_payload",
    "forget_person",
    "is_unfinished",
    "stop",
    "told_of",
    "understood",
    "unfinished",
    "was_asked_for",
]
