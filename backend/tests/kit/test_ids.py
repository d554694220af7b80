"""Ids are unique and in the order in which they were made, over threads and against a clock that goes back."""

import threading
import time
from uuid import RFC_4122

from mainstay.kit import ids
from mainstay.kit.ids import new_id


def test_an_id_is_a_version_seven_of_now():
    before = time.time_ns() // 1_000_000
    made = new_id()
    assert (made.version, made.variant) == (7, RFC_4122)
    assert before <= made.int >> 80 <= time.time_ns() // 1_000_000 + 1


def test_ids_are_made_in_order():
    made = [new_id() for _ in range(20_000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_ids_of_many_threads_are_unique_and_each_thread_sees_its_own_in_order():
    made: list[list] = [[] for _ in range(8)]
    threads = [threading.Thread(target=lambda mine=mine: mine.extend(new_id() for _ in range(5_000))) for mine in made]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(mine == sorted(mine) for mine in made)
    assert len({one for mine in made for one in mine}) == 40_000


def test_a_clock_that_goes_back_does_not_take_the_order_along(monkeypatch):
    clock = ids._Clock()
    first = clock.tick()
    monkeypatch.setattr(time, "time_ns", lambda: 1_000_000_000)
    assert [clock.tick() for _ in range(3)] == [first + 1, first + 2, first + 3]


def test_a_burst_within_a_millisecond_runs_over_into_the_next_and_stays_in_order(monkeypatch):
    monkeypatch.setattr(time, "time_ns", lambda: 1_790_000_000_000_000_000)
    clock = ids._Clock()
    ticks = [clock.tick() for _ in range(10_000)]
    assert ticks == sorted(set(ticks))
