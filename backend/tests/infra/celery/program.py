"""A worker or a beat with everything as in production but its times, and tasks that tests can look into.

Run as `python program.py worker|beat '{"redis_url": …}'`.
"""

import json
import sys

from mainstay.infra.celery.shared_values import share_between_processes

if __name__ == "__main__" and json.loads(sys.argv[2]).get("pool") == "prefork":
    share_between_processes()


import asyncio
import os
import re
import threading
import time
from functools import partial
from typing import Any

from mainstay.infra.celery.app import DEFAULT, QUEUES, make_celery, reserve_slots
from mainstay.infra.celery.beat import BeatPlan, serve_beat
from mainstay.infra.celery.heartbeat import HEARTBEAT, Periodic, add_heartbeat, schedule
from mainstay.infra.celery.life import connect_sync
from mainstay.infra.celery.metrics import name_build
from mainstay.infra.celery.resources import Resources, open_resources
from mainstay.infra.celery.tasks import Delivery, add_task
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.infra.celery.worker import WorkerPlan, serve_worker
from mainstay.infra.db import Database
from mainstay.infra.observability.logs import configure_logging
from mainstay.infra.observability.metrics import LOOP_LAG
from mainstay.infra.redis import connect_redis

SEEN = "test:seen"
_meeting = asyncio.Barrier(2)


async def say(resources: Resources, what: str) -> None:
    await resources.redis.rpush(SEEN, what)


async def rest(resources: Resources, delivery: Delivery) -> None:
    name, seconds = delivery.args
    await say(resources, f"{name} began")
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        await say(resources, f"{name} was cancelled")
        raise
    await say(resources, f"{name} ended")


async def resist(resources: Resources, delivery: Delivery) -> None:
    await say(resources, "resist began")
    while True:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            await say(resources, "resist would not")


async def identify(resources: Resources, delivery: Delivery) -> None:
    here = {
        "pid": os.getpid(),
        "loop": id(asyncio.get_running_loop()),
        "engine": id(resources.database.engine),
        "redis": id(resources.redis),
        "thread": threading.get_native_id(),
    }
    await asyncio.sleep(delivery.args[0])
    await say(resources, json.dumps(here))


async def meet(resources: Resources, delivery: Delivery) -> None:
    """A barrier belongs to one loop: on two, it refuses."""
    async with asyncio.timeout(10):
        await _meeting.wait()
    await say(resources, "met")


async def block(resources: Resources, delivery: Delivery) -> None:
    await say(resources, "block began")
    time.sleep(60)  # noqa: ASYNC251 - the fault


async def hog(resources: Resources, delivery: Delivery) -> None:
    """Never gives the interpreter back to any thread."""
    await say(resources, "hog began")
    re.match(r"(a|a)*b", "a" * 60)


async def answer(resources: Resources, delivery: Delivery) -> None:
    await say(resources, json.dumps({"args": delivery.args, "headers": dict(delivery.headers)}))


async def outlive(resources: Resources, delivery: Delivery) -> None:
    await say(resources, "outlive began")
    await asyncio.sleep(60)


def make_loop(redis_url: str) -> WorkLoop[Resources]:
    database = partial(Database, "postgresql://nobody:nothing@127.0.0.1:1/none")
    return WorkLoop(partial(open_resources, database, partial(connect_redis, redis_url)), tell_lag=LOOP_LAG.set)


def worker(
    redis_url: str,
    *,
    port: int,
    name: str,
    pool: Any = "threads",
    broker_url: str | None = None,
    slots: int = 4,
    reserved: int = 0,
    queues: tuple[str, ...] = QUEUES,
    heartbeat: float = 0.2,
    **times: float,
) -> int:
    app, loop = make_celery(broker_url or redis_url, redis_url=redis_url), make_loop(redis_url)
    reserve_slots(app, slots=slots, reserved=reserved)
    add_heartbeat(app, loop)
    for work in (rest, resist, identify, meet, block, hog, answer):
        add_task(app, loop, f"test.{work.__name__}", work, queue=DEFAULT)
    add_task(app, loop, "test.outlive", outlive, queue=DEFAULT, timeout=0.2)
    plan = WorkerPlan(name, "1.2.3", tuple(queues), pool, slots, **times)
    redis = connect_sync(redis_url, timeout=0.5, name="test-worker")
    return serve_worker(app, plan, loop, redis, host="127.0.0.1", port=port, heartbeat=heartbeat)


def beat(
    redis_url: str,
    *,
    port: int,
    name: str,
    broker_url: str | None = None,
    every: float = 0.5,
    lock_timeout: float = 3.0,
    loop_interval: float = 0.5,
    ask_every: float = 0.2,
) -> int:
    app = make_celery(
        broker_url or redis_url, redis_url=redis_url, lock_timeout=lock_timeout, loop_interval=loop_interval
    )
    schedule(app, Periodic(HEARTBEAT, every=every))
    plan = BeatPlan(name, "1.2.3", lock_timeout=lock_timeout, ask_every=ask_every)
    redis = connect_sync(redis_url, timeout=0.5, name="test-beat")
    return serve_beat(app, plan, redis, host="127.0.0.1", port=port)


def main(kind: str, plan: dict[str, Any]) -> None:
    configure_logging(kind, "1.2.3", "info", as_json=True)
    name_build(kind, "1.2.3", "test")
    sys.exit({"worker": worker, "beat": beat}[kind](**plan))


def main_forked(kind: str, plan: dict[str, Any], log: str) -> None:
    """In a process that has imported everything already."""
    os.setsid()
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.close(output)
    main(kind, plan)


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]))
