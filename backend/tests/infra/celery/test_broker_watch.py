"""What the broker holds is told as it is, and an outage never as an empty queue."""

import math

from prometheus_client import REGISTRY

from mainstay.infra.celery.broker_watch import BrokerSilent, BrokerWatch
from mainstay.infra.celery.messages import queue_depth

from .conftest import until


def told() -> tuple[float | None, float | None]:
    labels = {"queue": "default", "state": "ready"}
    messages = REGISTRY.get_sample_value("mainstay_broker_queue_messages", labels)
    return messages, REGISTRY.get_sample_value("mainstay_broker_probe_success")


def test_an_outage_is_no_empty_queue(celery, redis):
    watch = BrokerWatch(lambda queue: queue_depth(celery, BrokerSilent, queue), ["default"])
    assert (math.isnan(told()[0] or 0), told()[1]) == (True, 0)
    for _ in range(3):
        celery.send_task("jobs.run", ("id",), queue="default")
    watch.look()
    assert told() == (3, 1)
    redis.kill()
    watch.look()
    assert (math.isnan(told()[0] or 0), told()[1]) == (True, 0)
    redis.start()
    watch.look()
    assert told() == (0, 1)


def test_it_looks_again_by_itself_until_it_is_stopped():
    depths = iter(range(1000))
    watch = BrokerWatch(lambda _: next(depths), ["default"], every=0.01)
    watch.start()
    until(lambda: (told()[0] or 0) > 2)
    watch.stop()
    assert told()[1] == 1
