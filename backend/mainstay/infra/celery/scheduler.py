"""RedBeat's schedule in Redis, kept whole: entries are written when a beat takes the lead and whenever one is missing.

RedBeat itself leads an empty schedule after a flush, waits for ever for a broker that is away, and sends what it has
read also when another beat has taken over in between.
"""

import json
import time
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import structlog
from celery.beat import ScheduleEntry
from kombu.exceptions import KombuError
from redbeat.decoder import RedBeatJSONEncoder
from redbeat.schedulers import RedBeatScheduler, RedBeatSchedulerEntry, get_redis
from redis import Redis
from redis.exceptions import RedisError, ResponseError

from mainstay.infra.celery.app import MOST_SYSTEM_MESSAGES
from mainstay.infra.celery.heartbeat import MADE_AT, MADE_BY
from mainstay.infra.celery.leadership import Leadership

log = structlog.get_logger()

# A last run further ahead than this means that the machine's clock went back.
CLOCK_SLACK = timedelta(seconds=1)
UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, ResponseError)


class LeaderScheduler(RedBeatScheduler):  # type: ignore[misc]  # RedBeat publishes no types
    def __init__(self, app: Any, *, leadership: Leadership, name: str, **options: Any) -> None:
        # Lazy: who stands by writes nothing, else an older release would overwrite the entries of a newer leader.
        super().__init__(app, **options | {"lazy": True})
        # RedBeat's own lock stays unused.
        self.lock_key = None
        self._leadership = leadership
        self._name = name
        self._full: set[str] = set()

    @property
    def _redis(self) -> Redis:
        client: Redis = get_redis(self.app)
        return client

    @property
    def _static(self) -> Mapping[str, Any]:
        entries: Mapping[str, Any] = self.app.conf.beat_schedule
        return entries

    def write_entries(self) -> None:
        """Keeps when each last ran, where that can be read."""
        try:
            self.setup_schedule()
        except UNREADABLE:
            log.exception("beat_schedule_unreadable")
            self._redis.delete(self.app.redbeat_conf.schedule_key, self.app.redbeat_conf.statics_key, *self._keys())
            self.setup_schedule()

    def tick(self) -> float:
        """Send what is due; answer how long to wait."""
        self._leadership.renew()
        if not self._is_whole():
            log.warning("beat_schedule_rewritten")
            self.write_entries()
        try:
            waits = [self._send_if_due(entry) for entry in self.schedule.values()]
        except UNREADABLE:
            log.exception("beat_schedule_unreadable")
            self._redis.delete(self.app.redbeat_conf.schedule_key)
            self.write_entries()
            return 1.0
        return float(min([*waits, self.max_interval]))

    def _keys(self) -> list[str]:
        return [RedBeatSchedulerEntry.generate_key(self.app, name) for name in self._static]

    def _is_whole(self) -> bool:
        """Every static entry is there, is planned, and did not last run in the future."""
        with self._redis.pipeline(transaction=False) as pipe:
            for key in self._keys():
                pipe.hmget(key, "definition", "meta")
                pipe.zscore(self.app.redbeat_conf.schedule_key, key)
            answers = pipe.execute(raise_on_error=False)
        found = zip(self._keys(), answers[::2], answers[1::2], strict=True)
        return all(self._is_sound(key, fields, score) for key, fields, score in found)

    def _is_sound(self, key: str, fields: Any, score: Any) -> bool:
        if isinstance(fields, Exception) or isinstance(score, Exception) or not all(fields) or score is None:
            return False
        try:
            last_run = RedBeatSchedulerEntry.decode_meta(fields[1])["last_run_at"]
            ahead = last_run is not None and last_run > self.app.now() + CLOCK_SLACK
        except UNREADABLE:
            self._redis.delete(key)
            return False
        if ahead:
            log.warning("beat_clock_went_back", key=key)
            self._redis.hdel(key, "meta")
        return not ahead

    def _send_if_due(self, entry: Any) -> float:
        self._leadership.renew_if_aging()
        due, wait = entry.is_due()
        if due:
            self.reserve(entry)
            self._send(entry)
        return float(wait)

    def reserve(self, entry: Any) -> Any:
        """Marks the run before the message is sent: a crash in between loses a tick and never doubles one."""
        advanced = ScheduleEntry._next_instance(entry)  # noqa: SLF001 - RedBeat's own writes without asking who leads
        meta = {"last_run_at": advanced.last_run_at, "total_run_count": advanced.total_run_count}
        self._leadership.advance(
            advanced.key,
            self.app.redbeat_conf.schedule_key,
            json.dumps(meta, cls=RedBeatJSONEncoder),
            advanced.score,
        )
        return advanced

    def _send(self, entry: Any) -> None:
        headers = {MADE_BY: self._name, MADE_AT: time.time(), "celery_beat_task": True}
        try:
            with self.app.producer_pool.acquire(block=True, timeout=1) as producer:
                if self._is_full(producer, entry.options["queue"]):
                    return
                self.app.send_task(
                    entry.task, entry.args, entry.kwargs, producer=producer, headers=headers, **entry.options
                )
        except (KombuError, RedisError, OSError) as failure:
            # This tick is lost, the next comes. Retrying would hold up the others and cost the lock.
            log.warning("beat_publish_failed", task=entry.task, reason=type(failure).__name__)

    def _is_full(self, producer: Any, queue: str) -> bool:
        """Redis has no limit for a queue; RabbitMQ keeps its own."""
        size = getattr(producer.channel, "_size", None)
        full = size is not None and size(queue) >= MOST_SYSTEM_MESSAGES
        if full and queue not in self._full:
            log.warning("beat_queue_full", queue=queue, messages=MOST_SYSTEM_MESSAGES)
        self._full = self._full | {queue} if full else self._full - {queue}
        return full
