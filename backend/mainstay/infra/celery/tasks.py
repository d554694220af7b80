"""How an `async def` becomes a Celery task: handed to the process's loop, given its connections and the message."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any

import structlog
from celery import Celery
from celery.exceptions import Ignore

from mainstay.infra.celery.work_loop import WorkCut, WorkLoop

log = structlog.get_logger()


@dataclass(frozen=True)
class Delivery:
    """What came with the message."""

    id: str
    args: tuple[Any, ...] = ()
    headers: Mapping[str, Any] = field(default_factory=dict)


type Work[R] = Callable[[R, Delivery], Coroutine[Any, Any, None]]


def add_task[R](
    app: Celery, loop: WorkLoop[R], name: str, work: Work[R], *, queue: str, timeout: float | None = None
) -> None:
    def run(task: Any, *args: Any) -> None:
        headers = task.request.headers or {}
        delivery = Delivery(str(task.request.id), args, headers)
        try:
            loop.run(work(loop.resources, delivery), timeout=timeout)
        except WorkCut:
            # Whoever owns the work has been told by its cancellation. For Celery there is nothing more to do.
            log.info("task_cut", task=name, task_id=delivery.id)
            raise Ignore from None

    app.task(name=name, bind=True, queue=queue, ignore_result=True)(run)
