"""The loop that a process's tasks share, without Celery around it."""

import asyncio
import contextvars
import signal
import threading
from contextlib import asynccontextmanager

import pytest

from mainstay.infra.celery.work_loop import WorkCut, WorkLoop

from .conftest import until

ASKED_BY = contextvars.ContextVar("asked_by", default="nobody")


class Resource:
    closed = False


@asynccontextmanager
async def one_resource():
    resource = Resource()
    yield resource
    resource.closed = True


@pytest.fixture
def loop():
    lags = []
    loop = WorkLoop(one_resource, tell_lag=lags.append)
    loop.lags = lags
    loop.start()
    yield loop
    loop.close()


async def give(value):
    await asyncio.sleep(0)
    return value


def test_it_answers_what_the_coroutine_returns_and_raises_what_it_raises(loop):
    async def fail():
        raise LookupError("of the work")

    assert loop.run(give(7)) == 7
    with pytest.raises(LookupError, match="of the work"):
        loop.run(fail())


def test_a_timeout_cancels_the_work(loop):
    cancelled = threading.Event()

    async def endless():
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    with pytest.raises(TimeoutError):
        loop.run(endless(), timeout=0.05)
    assert cancelled.is_set()


def test_an_interrupted_wait_cancels_the_work_and_lets_it_clean_up(loop):
    cleaned = threading.Event()

    class TimeUp(Exception):
        pass

    def interrupt(*_):
        raise TimeUp

    async def endless():
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.05)
            cleaned.set()

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        with pytest.raises(TimeUp):
            loop.run(endless())
    finally:
        signal.signal(signal.SIGALRM, before)
    assert cleaned.is_set()


def test_the_context_of_the_caller_goes_with_the_work(loop):
    async def who():
        return ASKED_BY.get()

    token = ASKED_BY.set("the caller")
    try:
        assert loop.run(who()) == "the caller"
    finally:
        ASKED_BY.reset(token)


def test_waiting_for_the_loop_on_the_loop_is_refused_instead_of_never_ending(loop):
    async def wrong():
        return loop.run(give(1))

    with pytest.raises(RuntimeError, match="never end"):
        loop.run(wrong())


def test_a_cut_cancels_what_runs_and_refuses_what_comes(loop):
    failures = []

    def work():
        try:
            loop.run(asyncio.sleep(60))
        except WorkCut as cut:
            failures.append(cut)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    until(lambda: len(loop._work) == 3)
    loop.cut()
    for thread in threads:
        thread.join(5)
    assert len(failures) == 3
    with pytest.raises(WorkCut):
        loop.run(give(1))


def test_it_opens_its_resources_on_its_own_loop_and_closes_them_at_the_end():
    loop = WorkLoop(one_resource, tell_lag=lambda _: None)
    loop.start()
    resource = loop.resources
    assert not resource.closed
    loop.close()
    assert resource.closed


def test_resources_that_cannot_be_opened_fail_the_start():
    @asynccontextmanager
    async def broken():
        raise OSError("no such thing")
        yield

    with pytest.raises(OSError, match="no such thing"):
        WorkLoop(broken, tell_lag=lambda _: None).start()


def test_it_tells_how_late_it_is(loop):
    async def block():
        threading.Event().wait(0.4)

    first = loop.last_sign()
    loop.run(block())
    until(lambda: loop.last_sign() > first)
    until(lambda: loop.lags)
    assert all(lag >= 0 for lag in loop.lags)
