"""Beats: one leads, a dead or dumb leader is replaced, and a Redis that forgets is told again."""

import json
import signal
import time
from itertools import pairwise

import pytest

from mainstay.infra.celery.app import MOST_SYSTEM_MESSAGES
from mainstay.infra.celery.beat import EXIT_LOST_LOCK
from mainstay.infra.embedded.ports import free_port

from .conftest import OwnRedis, until

pytestmark = pytest.mark.processes

EVERY = 0.5
ENTRY = "{mainstay:beat}:system.heartbeat"
SCHEDULE = "{mainstay:beat}::schedule"
LOCK = "{mainstay:beat}:lock"


def ticks(redis: OwnRedis) -> list[tuple[float, str]]:
    """Who made which message when, in the order of the queue. No worker takes any in these tests."""
    messages = [json.loads(raw)["headers"] for raw in redis.ask(lambda client: client.lrange("system", 0, -1)) or []]
    return [(headers["made_at"], headers["beat"]) for headers in reversed(messages)]


def ticking(redis: OwnRedis, seconds: float, *, by: str | None = None) -> float:
    """How long until the next two ticks, of a certain beat if named."""
    began = time.time()

    def fresh() -> bool:
        return len([made for made, who in ticks(redis) if made > began and by in (None, who)]) >= 2

    until(fresh, seconds)
    return time.time() - began


def none_twice(redis: OwnRedis) -> bool:
    made = sorted(moment for moment, _ in ticks(redis))
    return all(later - earlier > EVERY * 0.7 for earlier, later in pairwise(made))


def test_of_two_beats_one_leads_and_each_tick_is_made_once(start, redis):
    first, second = start.beat(), start.beat()
    until(lambda: len(ticks(redis)) > 6)
    assert sorted([first.health()["status"], second.health()["status"]]) == ["leading", "standing_by"]
    assert none_twice(redis)
    assert len({who for _, who in ticks(redis)}) == 1
    assert (first.metrics()["mainstay_beat_leader"], second.metrics()["mainstay_beat_leader"]) == (1, 0)
    assert first.metrics()["mainstay_beat_lock_acquisitions_total"] == 1


def test_a_killed_leader_is_replaced_when_its_lock_runs_out(start, redis):
    leader, standby = start.beat(), start.beat()
    ticking(redis, 10)
    leader.signal(signal.SIGKILL)
    assert ticking(redis, 15, by=standby.name) < 10
    assert none_twice(redis)


def test_a_leader_told_to_stop_hands_over_at_once(start, redis):
    leader, standby = start.beat(lock_timeout=60), start.beat(lock_timeout=60)
    ticking(redis, 10)
    leader.signal(signal.SIGTERM)
    assert leader.wait(5) == 0
    assert ticking(redis, 10, by=standby.name) < 5
    assert none_twice(redis)


def test_one_beat_ticks_again_after_a_flush(start, redis):
    beat = start.beat()
    for _ in range(3):
        ticking(redis, 10)
        redis.client.flushall()
        assert ticking(redis, 10) < 8
    assert beat.alive


def test_two_beats_tick_again_after_a_flush(start, redis):
    beats = [start.beat(), start.beat()]
    ticking(redis, 10)
    redis.client.flushall()
    assert ticking(redis, 10) < 8
    assert none_twice(redis)
    # Whoever lost the lead to the other says so with its exit code.
    codes = [beat.wait(5) for beat in beats if beat.health().get("status") not in ("leading", "standing_by")]
    assert set(codes) <= {EXIT_LOST_LOCK}
    assert len(codes) <= 1


@pytest.mark.parametrize("away", [0.3, 5.0], ids=["briefly", "longer than the lock"])
def test_a_beat_outlives_its_redis(start, redis, away):
    beat = start.beat()
    ticking(redis, 10)
    redis.kill()
    until(lambda: beat.health().get("status") == "without_redis")
    assert beat.health()["ready"] is False
    if away > 3:
        until(lambda: beat.said("beat_steps_down"))
        assert beat.metrics()["mainstay_beat_leader"] == 0
    redis.start()
    assert ticking(redis, 15) < 10
    assert beat.alive
    assert beat.health()["status"] == "leading"


def test_a_redis_that_hangs_is_not_waited_for(start, redis):
    beat = start.beat()
    ticking(redis, 10)
    with redis.frozen():
        until(lambda: beat.said("beat_steps_down"))
        assert beat.health()["silent_seconds"] < 3
    assert ticking(redis, 15) < 10


def test_a_beat_may_start_before_redis_and_stop_without_it(start, redis):
    redis.kill()
    beat = start.beat(wait=False)
    until(lambda: beat.health().get("status") == "without_redis")
    redis.start()
    ticking(redis, 15)
    redis.kill()
    until(lambda: beat.health().get("status") == "without_redis")
    beat.signal(signal.SIGTERM)
    assert beat.wait(5) == 0


def test_a_frozen_leader_leaves_when_it_thaws_and_makes_nothing_twice(start, redis):
    leader, standby = start.beat(), start.beat()
    ticking(redis, 10, by=leader.name)
    leader.signal(signal.SIGSTOP)
    ticking(redis, 15, by=standby.name)
    before = [moment for moment, who in ticks(redis) if who == leader.name]
    leader.signal(signal.SIGCONT)
    assert leader.wait(5) == EXIT_LOST_LOCK
    ticking(redis, 10, by=standby.name)
    assert [moment for moment, who in ticks(redis) if who == leader.name] == before
    assert none_twice(redis)
    assert standby.alive


def test_a_frozen_beat_without_a_stand_by_leaves_too(start, redis):
    beat = start.beat()
    ticking(redis, 10)
    beat.signal(signal.SIGSTOP)
    until(lambda: redis.client.get(LOCK) is None)
    made = len(ticks(redis))
    beat.signal(signal.SIGCONT)
    assert beat.wait(5) == EXIT_LOST_LOCK
    assert len(ticks(redis)) == made


def test_a_leader_whose_lock_was_taken_leaves(start, redis):
    beat = start.beat()
    ticking(redis, 10)
    redis.client.set(LOCK, "somebody else", px=60_000)
    assert beat.wait(10) == EXIT_LOST_LOCK
    assert redis.client.get(LOCK) == "somebody else"


@pytest.mark.parametrize(
    "damage",
    [
        lambda client: client.hset(ENTRY, "definition", "not json"),
        lambda client: client.hset(ENTRY, "meta", "not json"),
        lambda client: client.hset(ENTRY, "meta", '{"last_run_at": 5}'),
        lambda client: client.hset(ENTRY, "definition", '{"name": "system.heartbeat"}'),
        lambda client: (client.delete(ENTRY), client.set(ENTRY, "of another type")),
        lambda client: (client.delete(SCHEDULE), client.set(SCHEDULE, "of another type")),
        lambda client: client.zadd(SCHEDULE, {"no such entry": 1}),
        lambda client: client.delete(ENTRY),
        lambda client: client.zrem(SCHEDULE, ENTRY),
    ],
    ids=[
        "definition", "meta", "time", "fields", "type of an entry", "type of the schedule", "unknown entry",
        "entry gone", "not planned",
    ],
)  # fmt: skip
def test_a_damaged_schedule_is_written_again(lasting_beat, damage):
    damage(lasting_beat.redis.client)
    ticking(lasting_beat.redis, 10)
    assert lasting_beat.process.alive


def test_a_clock_set_back_does_not_silence_it(lasting_beat):
    redis = lasting_beat.redis
    ahead = int(time.time()) + 3600
    moment = {"__type__": "datetime", "year": 2100, "month": 1, "day": 1, "hour": 0, "minute": 0, "second": 0}
    redis.client.hset(ENTRY, "meta", json.dumps({"last_run_at": moment | {"microsecond": 0, "timezone": "UTC"}}))
    redis.client.zadd(SCHEDULE, {ENTRY: ahead})
    ticking(redis, 10)


def test_without_workers_the_queue_does_not_grow_for_ever(start, redis):
    with redis.client.pipeline() as pipe:
        pipe.lpush("system", *(["{}"] * MOST_SYSTEM_MESSAGES))
        pipe.execute()
    beat = start.beat()
    until(lambda: beat.said("beat_queue_full"))
    assert redis.client.llen("system") == MOST_SYSTEM_MESSAGES
    redis.client.delete("system")
    ticking(redis, 10)


def test_a_dead_broker_costs_ticks_and_never_the_lead(start, redis):
    beat = start.beat(broker_url=f"redis://127.0.0.1:{free_port()}/0")
    until(lambda: len([line for line in beat.events() if line["event"] == "beat_publish_failed"]) > 3)
    assert beat.health()["status"] == "leading"
    beat.signal(signal.SIGTERM)
    assert beat.wait(5) == 0
