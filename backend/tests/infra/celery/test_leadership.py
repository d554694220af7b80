"""The lock of the leading beat, without a beat around it."""

import pytest
from redis.exceptions import TimeoutError as RedisTimeout

from mainstay.infra.celery.leadership import Leadership, LeadershipLost, LockVanished
from mainstay.infra.celery.life import connect_sync

from .conftest import until

KEY = "test:lock"


@pytest.fixture
def client(redis):
    with connect_sync(redis.url, timeout=2, name="test") as client:
        yield client


def candidate(client, name="one", timeout=30.0):
    return Leadership(client, KEY, timeout=timeout, holder=name)


def test_only_one_leads(client):
    first, second = candidate(client), candidate(client, "two")
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    assert not first.held


def test_a_lock_whose_confirmation_was_lost_is_known_again(client, monkeypatch):
    leadership = candidate(client)
    with monkeypatch.context() as patched:
        send = client.set

        def lose_the_answer(*args, **options):
            send(*args, **options)
            raise RedisTimeout

        patched.setattr(client, "set", lose_the_answer)
        with pytest.raises(RedisTimeout):
            leadership.take()
    assert client.exists(KEY)
    assert not leadership.held
    assert leadership.take()
    leadership.renew()


def test_an_answer_lost_to_another_holder_is_no_lead(client, monkeypatch):
    assert candidate(client, "other").take()
    leadership = candidate(client)
    with monkeypatch.context() as patched:
        patched.setattr(client, "set", lambda *_, **__: (_ for _ in ()).throw(RedisTimeout()))
        with pytest.raises(RedisTimeout):
            leadership.take()
    assert not leadership.take()


def test_a_lock_gone_before_its_time_has_vanished_and_one_that_ran_out_is_lost(client):
    early = candidate(client)
    early.take()
    client.delete(KEY)
    with pytest.raises(LockVanished):
        early.renew()
    late = candidate(client, "late", timeout=0.2)
    late.take()
    until(lambda: late.is_over and not client.exists(KEY), 5)
    with pytest.raises(LeadershipLost):
        late.renew()


def test_nothing_moves_on_once_another_leads(client):
    leadership = candidate(client)
    leadership.take()
    leadership.advance("entry", "schedule", "{}", 1.0)
    assert client.zscore("schedule", "entry") == 1.0
    client.set(KEY, "another")
    with pytest.raises(LeadershipLost):
        leadership.advance("entry", "schedule", "{}", 2.0)
    assert client.zscore("schedule", "entry") == 1.0


def test_giving_up_without_redis_is_taken_back_while_nobody_else_led(client):
    leadership = candidate(client)
    leadership.take()
    leadership.give_up()
    assert not leadership.held
    assert leadership.take()
