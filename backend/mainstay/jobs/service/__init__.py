"""The room's public door: ask for work in the transaction that makes it necessary."""

from mainstay.jobs.service.enqueueing import Enqueued, enqueue

__all__ = ["Enqueued", "enqueue"]
