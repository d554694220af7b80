"""A worker process: one loop, a soft stop, and nobody's garbage ends it."""

import json
import os
import signal
import time

import pytest

from mainstay.infra.celery.watchdog import EXIT_STUCK

from .conftest import until

pytestmark = pytest.mark.processes
POOLS = pytest.mark.parametrize("pool", ["threads", "prefork"])


def test_two_tasks_at_once_share_one_loop(start, celery, redis):
    start.worker()
    celery.send_task("test.meet")
    celery.send_task("test.meet")
    until(lambda: redis.seen() == ["met", "met"])


def test_each_prefork_child_opens_its_own_loop_and_connections_after_the_fork(start, celery, redis):
    worker = start.worker(pool="prefork", slots=2)
    celery.send_task("test.identify", [1.0])
    celery.send_task("test.identify", [1.0])
    first, second = (json.loads(line) for line in until(lambda: redis.seen()[1:] and redis.seen()))
    assert {first["pid"], second["pid"]} == set(worker.children())
    assert first["thread"] != second["thread"]
    metrics = worker.metrics()
    assert metrics['mainstay_worker_slots{state="busy"}'] + metrics['mainstay_worker_slots{state="free"}'] == 2


def test_a_killed_prefork_child_is_replaced_and_the_new_one_works(start, celery, redis):
    worker = start.worker(pool="prefork", slots=1)
    (child,) = worker.children()
    os.kill(child, signal.SIGKILL)
    until(lambda: worker.children() not in ([], [child]))
    celery.send_task("test.identify", [0])
    assert json.loads(until(redis.seen)[0])["pid"] != child
    # The files of the dead are no longer counted.
    until(lambda: worker.metrics()['mainstay_worker_slots{state="free"}'] == 1)
    assert worker.metrics()['mainstay_worker_slots{state="busy"}'] == 0
    until(lambda: worker.metrics()["mainstay_broker_probe_success"] == 1)
    assert worker.metrics()['mainstay_broker_queue_messages{queue="default",state="ready"}'] == 0


@POOLS
def test_what_runs_may_finish_within_the_grace(start, celery, redis, pool):
    worker = start.worker(pool=pool, slots=2, grace=10, limit=14)
    celery.send_task("test.rest", ["short", 1.0])
    until(lambda: "short began" in redis.seen())
    worker.signal(signal.SIGTERM)
    assert worker.wait(8) == 0
    assert redis.seen() == ["short began", "short ended"]


@POOLS
def test_what_runs_longer_is_cancelled_after_the_grace_and_the_process_goes(start, celery, redis, pool):
    worker = start.worker(pool=pool, slots=2, grace=1, limit=8)
    celery.send_task("test.rest", ["long", 60])
    celery.send_task("test.rest", ["other", 60])
    until(lambda: len(redis.seen()) == 2)
    worker.signal(signal.SIGTERM)
    assert worker.wait(7) == 0
    assert {"long was cancelled", "other was cancelled"} <= set(redis.seen())


@POOLS
def test_nothing_new_begins_while_it_stops(start, celery, redis, pool):
    worker = start.worker(pool=pool, slots=2, grace=3, limit=8)
    celery.send_task("test.rest", ["first", 60])
    until(redis.seen)
    worker.signal(signal.SIGTERM)
    until(lambda: worker.said("worker_stopping"))
    until(lambda: worker.health().get("status") in ("stopping", None))
    # Its consumer has taken its last turn.
    until(lambda: not redis.listeners())
    celery.send_task("test.rest", ["late", 60])
    assert worker.wait(8) == 0
    assert redis.seen() == ["first began", "first was cancelled"]
    assert redis.client.llen("default") == 1, "it waits for another worker"


@POOLS
def test_work_that_resists_its_cancellation_is_left_behind(start, celery, redis, pool):
    worker = start.worker(pool=pool, slots=1, grace=0.5, limit=2.5)
    celery.send_task("test.resist")
    until(redis.seen)
    began = time.monotonic()
    worker.signal(signal.SIGTERM)
    assert worker.wait(6) == EXIT_STUCK
    assert time.monotonic() - began < 4
    assert "resist would not" in redis.seen()


@POOLS
def test_more_signals_while_it_stops_change_nothing(start, celery, redis, pool):
    worker = start.worker(pool=pool, slots=1, grace=2, limit=8)
    celery.send_task("test.rest", ["work", 60])
    until(redis.seen)
    for number in (signal.SIGTERM, signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        worker.signal(number)
    until(lambda: worker.said("worker_stopping"))
    worker.signal(signal.SIGTERM)
    assert worker.wait(8) == 0
    assert redis.seen() == ["work began", "work was cancelled"]


@POOLS
def test_a_signal_to_the_whole_group_is_a_soft_stop_too(start, celery, redis, pool):
    worker = start.worker(pool=pool, slots=2, grace=8, limit=12)
    celery.send_task("test.rest", ["short", 1.0])
    until(redis.seen)
    os.killpg(worker.child.pid, signal.SIGTERM)
    assert worker.wait(9) == 0
    assert redis.seen() == ["short began", "short ended"]


@POOLS
def test_quit_skips_the_grace(start, celery, redis, pool):
    worker = start.worker(pool=pool, slots=1, grace=30, limit=36)
    celery.send_task("test.rest", ["work", 60])
    until(redis.seen)
    worker.signal(signal.SIGTERM)
    worker.signal(signal.SIGQUIT)
    assert worker.wait(6) == 0
    assert redis.seen() == ["work began", "work was cancelled"]


def test_an_idle_worker_stops_at_once(start):
    worker = start.worker()
    worker.signal(signal.SIGTERM)
    assert worker.wait(8) == 0


def test_a_blocked_loop_ends_the_process_and_says_where_it_hung(start, celery, redis):
    worker = start.worker(stuck_after=2)
    celery.send_task("test.block")
    until(redis.seen)
    assert worker.wait(8) == EXIT_STUCK
    (said,) = [line for line in worker.events() if line["event"] == "loop_stuck"]
    assert any("time.sleep(60)" in frame for frame in said["stack"])


def test_a_blocked_loop_is_seen_from_outside_before_that(start, celery, redis):
    worker = start.worker(stuck_after=4)
    celery.send_task("test.block")
    sick = until(lambda: (health := worker.health()) and health["silent_seconds"] > 2 and health)
    assert sick["code"] == 200
    assert worker.wait(10) == EXIT_STUCK


def test_a_worker_that_was_frozen_is_not_taken_for_stuck(start, celery, redis):
    worker = start.worker(stuck_after=1.5)
    worker.signal(signal.SIGSTOP)
    time.sleep(3)
    worker.signal(signal.SIGCONT)
    celery.send_task("test.answer", ["thawed"])
    until(redis.seen)
    assert worker.health()["status"] == "working"


def test_work_that_never_gives_the_interpreter_back_ends_the_process_too(start, celery, redis):
    worker = start.worker(stuck_after=2)
    celery.send_task("test.hog")
    until(redis.seen)
    assert worker.wait(20) != 0


def test_a_prefork_child_with_a_blocked_loop_is_replaced(start, celery, redis):
    worker = start.worker(pool="prefork", slots=1, stuck_after=2)
    (child,) = worker.children()
    celery.send_task("test.block")
    until(redis.seen)
    until(lambda: worker.children() not in ([], [child]))
    celery.send_task("test.identify", [0])
    until(lambda: len(redis.seen()) == 2)
    assert worker.health()["ready"]


def test_work_past_its_timeout_is_cancelled_and_the_worker_goes_on(start, celery, redis):
    start.worker(slots=1)
    celery.send_task("test.outlive")
    celery.send_task("test.answer", ["next"])
    until(lambda: len(redis.seen()) == 2)


def test_a_worker_with_full_hands_leaves_the_rest_to_others(start, celery, redis):
    start.worker(slots=1)
    for name in ("one", "two", "three"):
        celery.send_task("test.rest", [name, 30])
    until(redis.seen)
    until(lambda: redis.client.llen("default") == 2)
    start.worker(slots=1)
    until(lambda: len(redis.seen()) == 2)


GARBAGE = [
    b"not json at all",
    b"\xff\xfe\x00\x80",
    b"[]",
    b"{}",
    b'"text"',
    b"12",
    b"null",
    b'{"properties": 5}',
    b'{"body": "!!!", "properties": {"delivery_tag": "x", "body_encoding": "base64"}}',
    b'{"headers": {}, "properties": {"delivery_tag": "a"}, "body": null}',
    b'{"headers": {"task": ["list"]}, "properties": {"delivery_tag": "b"}, "body": "W10="}',
    b'{"headers": {"task": "no.such.task", "id": "1"}, "properties": {"delivery_tag": "c"}, "body": "W10="}',
    b'{"headers": {"task": "test.answer", "id": "2", "eta": "yesterday"}, "properties": {"delivery_tag": "d"}}',
    b'{"headers": {"task": "test.answer", "id": {"a": 1}}, "properties": {"delivery_tag": "e"}, "body": "e30="}',
    b"[" * 100_000,
]


def test_garbage_in_the_queue_ends_no_worker_and_keeps_no_slot(start, celery, redis):
    worker = start.worker(slots=2)
    with redis.client as client:
        for rubbish in GARBAGE:
            client.lpush("default", rubbish)
        message = {"headers": {"task": "test.answer", "id": "3"}, "properties": {"delivery_tag": "f"}}
        for kind in ("application/x-python-serialize", "application/json", 7):
            client.lpush(
                "default", json.dumps(message | {"content-type": kind, "content-encoding": "utf-8", "body": "gASV"})
            )
    celery.send_task("test.no_such_task", queue="default")
    celery.send_task("test.answer", ["x" * 20_000_000])
    celery.send_task("test.answer", ["after it all"])
    celery.send_task("test.answer", ["and again"])
    until(lambda: len([line for line in redis.seen() if "after it all" in line or "and again" in line]) == 2)
    assert worker.alive
    assert redis.client.llen("default") == 0
    until(lambda: worker.health()["busy"] == 0)
    assert worker.health()["status"] == "working"
    until(lambda: redis.client.hlen("unacked") == 0)


def test_a_worker_outlives_its_redis(start, celery, redis):
    worker = start.worker()
    redis.kill()
    until(lambda: worker.health().get("status") == "connecting")
    assert worker.health()["code"] == 200
    assert worker.health()["ready"] is False
    redis.start()
    until(lambda: worker.health()["ready"])
    celery.send_task("test.answer", ["back"])
    until(redis.seen)


def test_it_stops_in_time_while_redis_is_away(start, redis):
    worker = start.worker(grace=3, limit=6)
    redis.kill()
    until(lambda: worker.health().get("status") == "connecting")
    began = time.monotonic()
    worker.signal(signal.SIGTERM)
    worker.wait(8)
    assert time.monotonic() - began < 7


def test_it_starts_while_redis_is_away_and_works_once_it_is_back(start, celery, redis):
    redis.kill()
    worker = start.worker(wait=False)
    until(lambda: worker.health().get("status") == "connecting")
    # Long enough for a consumer that asks ever more rarely to be asleep for as long again.
    until(lambda: len([line for line in worker.events() if "Cannot connect" in line["event"]]) > 5)
    redis.start()
    until(lambda: worker.health()["ready"], 6)
    celery.send_task("test.answer", ["here"])
    until(redis.seen)


def test_work_goes_on_after_a_flush(start, celery, redis):
    start.worker()
    redis.client.flushall()
    celery.send_task("test.answer", ["after"])
    until(redis.seen)


def test_a_port_in_use_is_said_at_once(start, redis):
    worker = start.worker()
    second = start.worker(wait=False, port=worker.port)
    assert second.wait(15) != 0
    assert "Address already in use" in second.log.read_text()


@POOLS
def test_its_log_is_json_and_holds_no_secret(start, celery, redis, pool):
    worker = start.worker(pool=pool, slots=1, grace=2, limit=6)
    celery.send_task("test.no_such_task", queue="default")
    celery.send_task("test.answer", ["ok"])
    until(redis.seen)
    worker.signal(signal.SIGTERM)
    worker.wait(6)
    text = worker.log.read_text()
    assert len(worker.events()) == len(text.splitlines()), text
    assert all({"ts", "level", "event", "service", "version"} <= set(line) for line in worker.events())
    assert redis.server._password not in text
