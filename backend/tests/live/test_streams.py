"""What an open page is told: everything that it may see, once, in one order, and nothing once it may not."""

import asyncio
import time
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from mainstay.infra.db import Database
from mainstay.infra.db.after_commit import commit
from mainstay.infra.db.purging import purge
from mainstay.infra.redis import connect_redis
from mainstay.jobs import service as jobs
from mainstay.jobs.context import JobContext
from mainstay.jobs.kinds import Payload, job
from mainstay.kit.actor import Actor
from mainstay.kit.permissions import Permission
from mainstay.live import service as live
from mainstay.live.ports import NUMBERER
from mainstay.live.service import number_waiting
from mainstay.live.stream import MOST_WAITING
from mainstay.live.upkeep import STALE
from tests.waiting import until, until_so


class Watched(Payload):
    """A job that says how far it is."""


@job("test.watched")
async def watched(ctx: JobContext, wanted: Watched) -> None:
    for current in (1, 2, 3):
        await ctx.progress(current, 3, "counting")


async def tell(database: Database, house: Any, number: int, permission: Permission = Permission.jobs_read) -> None:
    async with database.transaction() as session:
        await live.tell_organization(session, "test.told", {"n": number}, UUID(house.id), permission)


def told(page) -> list[int]:
    return [event.data["n"] for event in page.named("test.told")]


async def test_a_page_is_told_at_once(whole, house, listen):
    page = await listen(house.viewer, house)
    assert (page.status, page.answer["content-type"]) == (200, "text/event-stream; charset=utf-8")
    assert page.answer["cache-control"] == "no-store, no-transform"
    assert page.answer["x-accel-buffering"] == "no"
    assert "content-length" not in page.answer
    began = time.monotonic()
    await tell(whole.database, house, 1)
    await page.until("test.told")
    # Well before anybody would have looked without the bell.
    assert time.monotonic() - began < 1.5


async def test_a_page_is_told_of_a_job_from_asking_to_its_end(whole, house, other, listen, work_off):
    page, elsewhere = await listen(house.viewer, house), await listen(other.owner, other)
    async with whole.database.transaction() as session:
        actor = replace(Actor.system("test"), organization_id=UUID(house.id))
        asked = await jobs.enqueue(session, actor, Watched())
    await page.until("job.changed")
    await work_off(whole.database, whole.app.state.redis)

    async def is_over() -> bool:
        return page.named("job.changed")[-1].data["state"] == "succeeded"

    await until(is_over)
    seen = [event.data for event in page.named("job.changed")]
    assert {one["id"] for one in seen} == {str(asked.job.id)}
    states = [one["state"] for one in seen]
    assert list(dict.fromkeys(states)) == ["queued", "running", "succeeded"]
    # Told as it is stored: at most twice a second, and the rest with the end.
    assert [one["progress"]["current"] for one in seen if one["progress"]] == [1, 3, 3]
    await tell(whole.database, other, 1)
    await elsewhere.until("test.told")
    assert elsewhere.named("job.changed") == []


async def test_a_lease_or_a_message_is_nobodys_business(whole, house, listen, owner_role):
    page = await listen(house.owner, house)
    async with whole.database.transaction() as session:
        actor = replace(Actor.system("test"), organization_id=UUID(house.id))
        await jobs.enqueue(session, actor, Watched())
    await page.until("job.changed")
    await owner_role.execute("UPDATE jobs SET published_at = now()")
    await tell(whole.database, house, 1)
    await page.until("test.told")
    assert len(page.named("job.changed")) == 1


async def test_the_slower_transaction_is_never_skipped(whole, house, listen):
    """It told first and commits last: a plain sequence would have given it the smaller number, behind everybody's back."""
    page = await listen(house.owner, house)
    async with whole.database.sessions() as slow:
        await live.tell_organization(slow, "test.told", {"n": 1}, UUID(house.id), Permission.jobs_read)
        await tell(whole.database, house, 2)
        await page.until("test.told")
        assert told(page) == [2]
        seen = page.last_id
        await commit(slow)
    await page.until("test.told", 2)
    assert told(page) == [2, 1]
    numbers = [int(event.id.partition("-")[0]) for event in page.named("test.told")]
    assert numbers == sorted(numbers)
    again = await listen(house.owner, house, last=seen)
    assert told(again) == [1]


async def test_coming_back_loses_nothing_and_doubles_nothing_under_load(whole, house, listen):
    count, got, last = 400, [], None

    async def load() -> None:
        for number in range(0, count, 8):
            await asyncio.gather(*(tell(whole.database, house, number + one) for one in range(8)))

    page = await listen(house.owner, house)
    loading = asyncio.create_task(load())
    rounds = 0
    while len(got) < count:
        try:
            await page.until("test.told", 20, patience=1.0)
        except AssertionError:
            assert loading.done() or rounds < 200
        got += told(page)
        last = page.last_id
        await page.close()
        got += told(page)[len(told(page)) :]
        page = await listen(house.owner, house, last=last)
        rounds += 1
    await loading
    assert sorted(got) == list(range(count))
    assert rounds > 3


@pytest.mark.parametrize("last", ["nonsense", "999999999-0a9c31f7", "1-00000000", "-1", "1;2"])
async def test_an_id_that_is_not_known_is_told_so(whole, house, listen, last):
    await tell(whole.database, house, 1)
    page = await listen(house.owner, house, last=last)
    # Then perhaps the first event, if nobody had numbered it yet, but never instead.
    assert [event.name for event in page.events][:1] == ["reset"]
    await tell(whole.database, house, 2)
    await until_so(lambda: told(page)[-1:] == [2])


async def test_what_is_forgotten_is_not_replayed_in_part(whole, house, listen, owner_role):
    page = await listen(house.owner, house)
    for number in range(3):
        await tell(whole.database, house, number)
    await page.until("test.told", 3)
    first = page.named("test.told")[0].id
    await owner_role.execute("UPDATE live_events SET told_at = now() - interval '2 days'")
    await purge(whole.database, *STALE)
    left = await owner_role.fetch("SELECT number FROM live_events")
    # The last one stays: it says which number is next.
    assert len(left) == 1
    assert [event.name for event in (await listen(house.owner, house, last=first)).events] == ["reset"]
    await tell(whole.database, house, 4)
    await page.until("test.told", 4)
    assert told(page) == [0, 1, 2, 4]


async def test_an_hour_or_a_thousand_are_kept(whole, house, owner_role):
    async with whole.database.transaction() as session:
        bodies = [(uuid4(), {"n": number}) for number in range(1100)]
        await live.tell_persons(session, "test.told", bodies)
    await number_waiting(whole.database, None)
    await owner_role.execute("UPDATE live_events SET told_at = now() - interval '61 minutes'")
    assert await purge(whole.database, *STALE) >= 100
    assert await owner_role.fetchval("SELECT count(*) FROM live_events WHERE topic = 'test.told'") >= 1000


async def test_another_organization_sees_nothing(whole, house, other, listen):
    page = await listen(other.owner, other)
    await tell(whole.database, house, 1)
    await tell(whole.database, other, 2)
    await page.until("test.told")
    assert told(page) == [2]
    stranger = await listen(other.owner, house)
    assert stranger.status == 404


async def test_a_role_that_may_not_know_is_not_told(whole, house, listen):
    page, admin = await listen(house.viewer, house), await listen(house.admin, house)
    await tell(whole.database, house, 1, Permission.webhooks_read)
    await tell(whole.database, house, 2)
    await page.until("test.told")
    await admin.until("test.told", 2)
    assert (told(page), told(admin)) == ([2], [1, 2])


async def test_what_is_for_one_person_reaches_that_person_alone(whole, house, listen):
    mine, theirs = await listen(house.member, house), await listen(house.owner, house)
    async with whole.database.transaction() as session:
        await live.tell_person(session, "test.told", {"n": 1}, UUID(house.member.id))
    await tell(whole.database, house, 2)
    await theirs.until("test.told")
    await mine.until("test.told", 2)
    assert (told(mine), told(theirs)) == ([1, 2], [2])


async def test_a_revoked_session_hears_no_more_within_two_seconds(whole, house, listen):
    page, untouched = await listen(house.member, house), await listen(house.owner, house)
    await house.member.must("POST", "/auth/logout")
    began = time.monotonic()
    await page.until("reauth", patience=5)
    assert time.monotonic() - began < 2
    await tell(whole.database, house, 1)
    await untouched.until("test.told")
    assert page.is_over
    assert told(page) == []


async def test_whoever_is_put_out_of_the_organization_hears_nothing_of_it_after_two_seconds(whole, house, listen):
    page, others = await listen(house.member, house), await listen(house.owner, house)
    await tell(whole.database, house, 1)
    await page.until("test.told")
    await house.owner.must("DELETE", f"{house.path}/members/{house.member.id}")
    removed = time.monotonic()

    async def two_seconds_have_passed() -> bool:
        return time.monotonic() - removed > 2

    await until(two_seconds_have_passed)
    await tell(whole.database, house, 2)
    await others.until("test.told", 2)
    assert told(page) == [1]
    assert not page.is_over


async def test_a_stream_outlives_its_access_token(whole, house, listen):
    """It was good when the page opened; from then on the session is what counts."""
    page = await listen(house.owner, house)
    tokens = whole.app.state.sessions.tokens
    claims = next(iter(tokens._verified.values()))
    assert claims.expires > time.time()
    tokens._verified.clear()
    # What is believed of the session is thrown away: it is looked up anew, and the token is not asked for again.
    await whole.app.state.redis.flushdb()
    looked = next(iter(whole.app.state.live.streams))
    before = looked.proved_at

    async def is_proved_again() -> bool:
        return looked.proved_at > before

    await until(is_proved_again)
    await tell(whole.database, house, 1)
    await page.until("test.told")
    assert not page.is_over


async def test_who_reads_slowly_is_cut_and_others_are_unharmed(whole, house, listen):
    slow, quick = await listen(house.viewer, house), await listen(house.owner, house)
    slow.reading.clear()
    count = MOST_WAITING + 500
    async with whole.database.transaction() as session:
        for number in range(count):
            await live.tell_organization(session, "test.told", {"n": number}, UUID(house.id), Permission.jobs_read)
    await quick.until("test.told", count, patience=60)
    assert sorted(told(quick)) == list(range(count))
    slow.reading.set()

    async def is_cut() -> bool:
        return slow.is_over

    await until(is_cut)
    assert len(told(slow)) < count
    back = await listen(house.viewer, house, last=slow.last_id)
    await back.until("test.told", count - len(told(slow)))
    assert sorted(told(slow) + told(back)) == list(range(count))


async def test_two_hundred_pages_on_one_process(whole, house, listen):
    people = [house.of(role) for role in ("owner", "admin", "member", "viewer")]
    whole.app.state.live.streams.clear()
    pages = []
    from mainstay.live import hub

    most, hub.MOST_OF_ONE = hub.MOST_OF_ONE, 1000
    try:
        for _ in range(50):
            pages += await asyncio.gather(*(listen(person, house) for person in people))
    finally:
        hub.MOST_OF_ONE = most
    await tell(whole.database, house, 1)
    await asyncio.gather(*(page.until("test.told", patience=20) for page in pages))
    assert {tuple(told(page)) for page in pages} == {(1,)}


async def test_a_person_does_not_hold_any_number_of_streams(whole, house, listen, monkeypatch):
    monkeypatch.setattr("mainstay.live.hub.MOST_OF_ONE", 2)
    pages = [await listen(house.owner, house) for _ in range(2)]
    refused = await listen(house.owner, house)
    assert refused.status == 429
    await pages[0].close()
    assert (await listen(house.owner, house)).status == 200


async def test_a_stop_is_said_goodbye_to(whole, house, listen):
    page = await listen(house.owner, house)
    whole.app.state.lifecycle.begin_stopping()
    await page.until("goodbye")
    await until(lambda: asyncio.sleep(0, page.is_over))


async def test_a_key_does_not_listen(house, make_key, listen):
    key = await make_key(house.owner, house, owner="organization")
    assert (await key.call("GET", "/events")).status_code == 403


async def test_what_nobody_numbered_is_found_by_whoever_listens(whole, house, listen, database_url):
    """The process that told died right after its commit."""
    page = await listen(house.owner, house)
    dead = Database(database_url, pool_timeout=10, connect_timeout=10)
    assert NUMBERER not in dead.sessions.kw.get("info", {})
    await tell(dead, house, 1)
    await dead.close()
    await page.until("test.told")


async def test_without_redis_the_table_is_looked_at_each_second(settings, whole, house, listen, spare_redis):
    redis = connect_redis(spare_redis.url, timeout=0.5)
    hub = whole.app.state.live
    hub._redis = redis
    page = await listen(house.owner, house)
    await tell(whole.database, house, 1)
    await page.until("test.told")
    spare_redis.kill()
    await tell(whole.database, house, 2)
    await page.until("test.told", 2, patience=5)
    spare_redis.start()
    await tell(whole.database, house, 3)
    await page.until("test.told", 3, patience=5)
    assert told(page) == [1, 2, 3]
    assert not page.is_over
    await redis.aclose()
