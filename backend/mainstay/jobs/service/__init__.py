"""The room's public door: ask for work in the transaction that makes it necessary."""

from mainstay.jobs.service.asking import understood
from mainstay.jobs.service.enqueueing import Enqueued, enqueue
from mainstay.jobs.service.following import stop, unfinished

__all__ = ["Enqueued", "enqueue", "stop", "understood", "unfinished"]
