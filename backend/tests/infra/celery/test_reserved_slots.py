"""Slots kept for urgent work: nobody else gets them, and keeping them costs the others no time."""

import pytest

from .conftest import until

pytestmark = pytest.mark.processes
POOLS = pytest.mark.parametrize("pool", ["threads", "prefork"])
# Were a slot that became free seen with the next question only, each of these would take a second.
MANY = 40
SOON = 20


@POOLS
def test_what_is_not_urgent_goes_on_as_soon_as_a_slot_is_free(start, celery, redis, pool):
    start.worker(pool=pool, slots=2, reserved=1)
    for number in range(MANY):
        celery.send_task("test.rest", [str(number), 0])
    until(lambda: len(redis.seen()) == 2 * MANY, SOON)
    until(lambda: not redis.client.keys("mainstay.waker*"))


def test_a_reserved_slot_is_given_to_urgent_work_alone(start, celery, redis):
    start.worker(slots=2, reserved=1)
    celery.send_task("test.rest", ["patient", 60])
    until(lambda: redis.seen() == ["patient began"])
    celery.send_task("test.rest", ["next", 0])
    celery.send_task("test.rest", ["urgent", 0], queue="high")
    until(lambda: "urgent ended" in redis.seen())
    assert "next began" not in redis.seen()
    assert redis.waiting("default") == 1
