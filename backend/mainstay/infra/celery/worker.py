"""A worker process: Celery's consumer and pool, our event loop, our stop, our signs of life."""

import os
import socket
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, Literal, get_args

import structlog
from celery import Celery
from celery.apps.worker import Worker as CeleryWorker
from celery.signals import worker_process_init, worker_process_shutdown
from celery.worker import state as celery_state
from redis import Redis

from mainstay.infra.celery import metrics, worker_metrics
from mainstay.infra.celery.app import QUEUES, keep_own_logging
from mainstay.infra.celery.broker_watch import BrokerSilent, BrokerWatch
from mainstay.infra.celery.consumer import ConsumerState, Pulse
from mainstay.infra.celery.life import LifeSigns
from mainstay.infra.celery.messages import queue_depth
from mainstay.infra.celery.pool import Threads
from mainstay.infra.celery.probe import Health, Probe
from mainstay.infra.celery.resources import Resources
from mainstay.infra.celery.shared_values import remove_own_folder
from mainstay.infra.celery.signs import WorkerSign
from mainstay.infra.celery.stopping import CUT_SIGNAL, GRACE_SECONDS, LIMIT_SECONDS, SoftStop, obey_parent
from mainstay.infra.celery.watchdog import EXIT_STUCK, Watchdog
from mainstay.infra.celery.work_loop import WorkLoop

log = structlog.get_logger()

type PoolKind = Literal["threads", "prefork"]
POOLS: Final[tuple[str, ...]] = get_args(PoolKind.__value__)

STUCK_SECONDS = 30.0
# Between the end of the grace and the last moment of the process: jobs are handed back.
CLEAN_UP: Final = LIMIT_SECONDS - GRACE_SECONDS


@dataclass(frozen=True)
class WorkerPlan:
    name: str
    version: str
    queues: tuple[str, ...]
    pool: PoolKind
    slots: int
    grace: float = GRACE_SECONDS
    limit: float = LIMIT_SECONDS
    stuck_after: float = STUCK_SECONDS
    host: str = field(default_factory=socket.gethostname)
    started_at: float = field(default_factory=time.time)


class StoppableWorker(CeleryWorker):  # type: ignore[misc]  # Celery publishes no types
    consumer_state: ConsumerState
    stop_signals: SoftStop

    def install_platform_tweaks(self, worker: Any) -> None:  # noqa: ARG002 - the base class's signature
        """In place of Celery's signal handlers."""
        self.stop_signals.listen()

    def stop(self, in_sighandler: bool = False, exitcode: int | None = None) -> None:
        """However the end came about, its clock runs from here."""
        self.consumer_state.stopping = True
        self.stop_signals.begin()
        super().stop(in_sighandler=in_sighandler, exitcode=exitcode)

    def terminate(self, in_sighandler: bool = False) -> None:
        self.consumer_state.stopping = True
        self.stop_signals.begin()
        super().terminate(in_sighandler=in_sighandler)


class WorkerProcess:
    def __init__(self, app: Celery, plan: WorkerPlan, loop: WorkLoop[Resources]) -> None:
        self._plan = plan
        self._loop = loop
        self._state = ConsumerState()
        self._stop = SoftStop(self._cut, grace=plan.grace, limit=plan.limit)
        self._watchdogs: list[Watchdog] = []
        app.steps["consumer"].add(Pulse)
        self._worker = StoppableWorker(
            app=app,
            hostname=f"worker@{plan.name}",
            queues=list(plan.queues),
            pool_cls=Threads if plan.pool == "threads" else "prefork",
            concurrency=plan.slots,
            quiet=True,
            loglevel="INFO",
            without_gossip=True,
            without_mingle=True,
            without_heartbeat=True,
        )
        self._worker.consumer_state = self._state
        self._worker.stop_signals = self._stop

    def run(self, life: LifeSigns) -> int:
        """Until told to stop. Answers with the exit code."""
        self._prepare()
        life.start(self.sign)
        try:
            self._worker.start()
        finally:
            life.stop()
            self._loop.close()
            for watchdog in self._watchdogs:
                watchdog.stop()
        code = int(self._worker.exitcode or 0)
        log.info("worker_stopped", code=code)
        return code

    def _prepare(self) -> None:
        self._state.beats()
        forks = self._plan.pool == "prefork"
        self._watch("consumer", self._state.last_sign, threading.get_ident(), last_resort=not forks)
        if not forks:
            self._start_loop()
            return
        # Connections belong to one process: each child opens its own once it has been forked.
        worker_process_init.connect(self._begin_child, weak=False)
        worker_process_shutdown.connect(self._end_child, weak=False)

    def _start_loop(self) -> None:
        self._loop.start()
        self._watch("work", self._loop.last_sign, self._loop.thread_id)

    def _begin_child(self, **_: Any) -> None:
        try:
            self._watchdogs.clear()
            obey_parent(self._loop.cut)
            self._start_loop()
        except BaseException:
            # Celery swallows what a receiver raises and would give work to a process that cannot do any.
            log.critical("worker_child_failed", exc_info=True)
            os._exit(EXIT_STUCK)

    def _end_child(self, **_: Any) -> None:
        self._loop.close()

    def _watch(
        self, name: str, last_sign: Callable[[], float], thread_id: int | None, *, last_resort: bool = True
    ) -> None:
        limit = self._plan.stuck_after
        watchdog = Watchdog(name, last_sign, limit=limit, thread_id=thread_id, last_resort=last_resort)
        watchdog.start()
        self._watchdogs.append(watchdog)

    def _cut(self) -> None:
        if self._plan.pool == "threads":
            self._loop.cut()
            return
        for pid in self._children():
            with suppress(ProcessLookupError):
                os.kill(pid, CUT_SIGNAL)

    def _children(self) -> Sequence[int]:
        pool = getattr(self._worker.pool, "_pool", None)
        return [child.pid for child in getattr(pool, "_pool", None) or ()]

    @property
    def _busy(self) -> int:
        return len(celery_state.active_requests)

    def scrape(self) -> bytes:
        worker_metrics.tell_slots(self._plan.slots, busy=self._busy)
        return metrics.scrape()

    def sign(self) -> WorkerSign:
        plan = self._plan
        return WorkerSign(
            name=plan.name,
            host=plan.host,
            pid=os.getpid(),
            pool=plan.pool,
            queues=plan.queues,
            slots=plan.slots,
            busy=self._busy,
            stopping=self._stop.begun,
            started_at=plan.started_at,
            seen_at=time.time(),
            version=plan.version,
        )

    def health(self) -> Health:
        silence = self._silence()
        stuck = silence > self._plan.stuck_after
        connected = self._state.connected
        return Health(
            status=self._status(stuck=stuck),
            component="worker",
            ready=connected and not stuck and not self._stop.begun,
            stuck=stuck,
            details={
                "name": self._plan.name,
                "version": self._plan.version,
                "queues": self._plan.queues,
                "pool": self._plan.pool,
                "slots": self._plan.slots,
                "busy": self._busy,
                "consumer_connected": connected,
                "silent_seconds": round(silence, 3),
            },
        )

    def _silence(self) -> float:
        """Of the quieter of the two loops. A prefork parent has only the consumer's; each child watches its own."""
        signs = [self._state.last_sign()]
        if self._plan.pool == "threads":
            signs.append(self._loop.last_sign())
        return max(0.0, time.monotonic() - min(signs))

    def _status(self, *, stuck: bool) -> str:
        if stuck:
            return "stuck"
        if self._stop.begun:
            return "stopping"
        return "working" if self._state.connected else "connecting"


def serve_worker(
    app: Celery, plan: WorkerPlan, loop: WorkLoop[Resources], redis: Redis, *, host: str, port: int, heartbeat: float
) -> int:
    """Until told to stop. Answers with the exit code; raises OSError when the port cannot be had."""
    keep_own_logging()
    worker_metrics.prepare(plan.name, plan.slots)
    process = WorkerProcess(app, plan, loop)
    probe = Probe(host, port, health=process.health, metrics=process.scrape)
    watch = BrokerWatch(partial(queue_depth, app, BrokerSilent), QUEUES)
    probe.start()
    watch.start()
    try:
        return process.run(LifeSigns(redis, interval=heartbeat))
    finally:
        watch.stop()
        probe.close()
        remove_own_folder()
