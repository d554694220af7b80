"""A beat process: stands by until the lock is free, then leads until it is told to stop or loses the lock."""

import os
import signal
import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field

import structlog
from celery import Celery
from redbeat.schedulers import ensure_conf
from redis import Redis
from redis.exceptions import RedisError

from mainstay.infra.celery import metrics
from mainstay.infra.celery.app import keep_own_logging
from mainstay.infra.celery.beat_metrics import LEADER, LOCK_ACQUISITIONS
from mainstay.infra.celery.bell import Bell
from mainstay.infra.celery.leadership import Leadership, LeadershipLost, LockVanished
from mainstay.infra.celery.metrics import LAST_TICK
from mainstay.infra.celery.probe import Health, Probe
from mainstay.infra.celery.scheduler import LeaderScheduler
from mainstay.infra.celery.signs import BeatSign, forget_beat, last_tick, write_beat
from mainstay.infra.celery.watchdog import Watchdog

log = structlog.get_logger()

# EX_TEMPFAIL of sysexits.h: start me again.
EXIT_LOST_LOCK = 75
# How often a stand-by asks for the lock, and a leader for a Redis that is away.
ASK_SECONDS = 1.0


@dataclass(frozen=True)
class BeatPlan:
    name: str
    version: str
    lock_timeout: float
    ask_every: float = ASK_SECONDS
    host: str = field(default_factory=socket.gethostname)


class BeatProcess:
    def __init__(self, app: Celery, redis: Redis, plan: BeatPlan) -> None:
        ensure_conf(app)
        # RedBeat asks for its client by this name; ours has timeouts and tries once.
        app.redbeat_redis = redis
        self._redis = redis
        self._plan = plan
        self._leadership = Leadership(
            redis, app.redbeat_conf.lock_key, timeout=plan.lock_timeout, holder=f"{plan.name}:{os.getpid()}"
        )
        self._scheduler = LeaderScheduler(app, leadership=self._leadership, name=plan.name)
        self._bell = Bell()
        self._stopping = False
        self._reachable = False
        self._turned = time.monotonic()
        self._leading_since = 0.0

    def run(self) -> int:
        """Until told to stop. Answers with the exit code."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._on_signal)
        watchdog = self._watchdog()
        watchdog.start()
        log.info("beat_started", name=self._plan.name)
        try:
            return self._turn_until_stopped()
        except LeadershipLost:
            log.warning("beat_lost_lock", name=self._plan.name)
            return EXIT_LOST_LOCK
        finally:
            LEADER.set(0)
            watchdog.stop()
            self._redis.close()

    def _on_signal(self, *_: object) -> None:
        self._stopping = True
        self._bell.ring()

    def _watchdog(self) -> Watchdog:
        return Watchdog(
            "beat", lambda: self._turned, limit=max(self._plan.lock_timeout * 2, 30.0), thread_id=threading.get_ident()
        )

    def _turn_until_stopped(self) -> int:
        while not self._stopping:
            wait = self._turn()
            self._turned = time.monotonic()
            if not self._stopping:
                self._bell.wait(wait)
        self._step_down()
        return os.EX_OK

    def _turn(self) -> float:
        try:
            wait = self._lead() if self._leadership.held or self._take() else self._plan.ask_every
            self._tell()
        except (RedisError, OSError) as failure:
            return self._without_redis(failure)
        self._note_reachable()
        return wait

    def _take(self) -> bool:
        if not self._leadership.take():
            return False
        self._leading_since = time.time()
        LOCK_ACQUISITIONS.inc()
        LEADER.set(1)
        log.info("beat_leads", name=self._plan.name)
        self._scheduler.write_entries()
        return True

    def _lead(self) -> float:
        try:
            return self._scheduler.tick()
        except LockVanished:
            log.warning("beat_lock_vanished", name=self._plan.name)
            self._leadership.give_up()
        if not self._take():
            raise LeadershipLost
        return 0.0

    def _without_redis(self, failure: Exception) -> float:
        if self._reachable or self._leadership.held:
            log.warning("beat_without_redis", reason=type(failure).__name__)
        self._reachable = False
        if self._leadership.held and self._leadership.is_over:
            # Another may lead by now. Standing by costs nothing; ticking would.
            self._leadership.give_up()
            LEADER.set(0)
            log.warning("beat_steps_down", name=self._plan.name)
        return self._plan.ask_every

    def _note_reachable(self) -> None:
        if not self._reachable:
            log.info("beat_reaches_redis", name=self._plan.name)
        self._reachable = True

    def _tell(self) -> None:
        if self._leadership.held:
            plan = self._plan
            sign = BeatSign(plan.name, plan.host, os.getpid(), self._leading_since, time.time(), plan.version)
            write_beat(self._redis, sign, plan.lock_timeout)
        tick = last_tick(self._redis)
        if tick is not None:
            LAST_TICK.set(tick.ran_at)

    def _step_down(self) -> None:
        """A stand-by leads at once instead of waiting for the lock to run out."""
        led = self._leadership.held
        with suppress(RedisError, OSError):
            if led:
                forget_beat(self._redis)
            self._leadership.release()
        log.info("beat_stopped", led=led)

    def health(self) -> Health:
        silence = time.monotonic() - self._turned
        stuck = silence > self._plan.lock_timeout
        return Health(
            status=self._status(stuck=stuck),
            component="beat",
            ready=self._reachable and not stuck and not self._stopping,
            stuck=stuck,
            details={
                "name": self._plan.name,
                "version": self._plan.version,
                "leader": self._leadership.held,
                "silent_seconds": round(silence, 3),
            },
        )

    def _status(self, *, stuck: bool) -> str:
        if stuck:
            return "stuck"
        if self._stopping:
            return "stopping"
        if not self._reachable:
            return "without_redis"
        return "leading" if self._leadership.held else "standing_by"


def serve_beat(app: Celery, plan: BeatPlan, redis: Redis, *, host: str, port: int) -> int:
    """Until told to stop. Answers with the exit code; raises OSError when the port cannot be had."""
    keep_own_logging()
    process = BeatProcess(app, redis, plan)
    probe = Probe(host, port, health=process.health, metrics=metrics.scrape)
    probe.start()
    try:
        return process.run()
    finally:
        probe.close()
