"""Months are made ahead and dropped when they are old, and a signed checkpoint says which."""

from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import pytest

from mainstay.audit.models import AuditEvent
from mainstay.audit.service.checkpointing import make_checkpoints
from mainstay.audit.service.retention import Care, care_for_months
from mainstay.kit.ids import first_id_of
from tests.audit.conftest import Trail

KEEP = timedelta(days=400)
LONG_AGO = datetime(2024, 1, 15, tzinfo=UTC)


@pytest.fixture
async def old(trail: Trail):
    """Three events of a month long ago, two of today, all sealed and signed."""
    await trail.owner.execute(
        "CREATE TABLE audit_events_202401 PARTITION OF audit_events "
        "FOR VALUES FROM (audit_first_id('2024-01-01Z')) TO (audit_first_id('2024-02-01Z'))"
    )
    async with trail.database.transaction() as session:
        for day in range(3):
            session.add(long_ago(day))
    await trail.sealed(2)
    yield trail
    await trail.owner.execute("DROP TABLE IF EXISTS audit_events_202401")


def long_ago(day: int) -> AuditEvent:
    moment = LONG_AGO + timedelta(days=day)
    return AuditEvent(
        id=first_id_of(moment),
        occurred_at=moment,
        action="custom.noted",
        outcome="success",
        actor_type="system",
        actor_label="a test",
        targets=[],
        changes=[],
        details={},
        salt=b"s" * 16,
    )


async def care(trail: Trail, keep: timedelta = KEEP) -> Care:
    async with trail.database.transaction() as session:
        return await care_for_months(session, trail.keys, keep)


async def months(trail: Trail) -> set[str]:
    rows = await trail.owner.fetch(
        "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'audit_events'::regclass"
    )
    return {row[0] for row in rows}


async def test_months_are_made_ahead(trail):
    ahead = await trail.owner.fetchval("SELECT 'audit_events_' || to_char(now() + interval '3 months', 'YYYYMM')")
    await trail.owner.execute(f"DROP TABLE {ahead}")
    assert await care(trail) == Care(made=1, dropped=0)
    assert ahead in await months(trail)
    assert await care(trail) == Care()


async def test_an_old_month_is_dropped_and_the_chain_stays_whole(old):
    assert "audit_events_202401" in await months(old)
    assert (await care(old)).dropped == 1
    assert "audit_events_202401" not in await months(old)
    await old.seal()
    verdict = await old.verify()
    assert (verdict.flaw, verdict.events, verdict.through.seq) == (None, 3, 6)
    assert (
        await old.owner.fetchval("SELECT action FROM audit_events ORDER BY id DESC LIMIT 1") == "audit.months_dropped"
    )
    assert (await care(old)).dropped == 0


async def test_later_checkpoints_go_on_telling_what_was_dropped(old):
    await care(old)
    await old.sealed(2)
    newest = (await old.verify()).checkpoint
    assert (newest.seq, newest.dropped_seq) == (8, 3)
    assert await old.first_bad() is None


async def test_retention_is_no_cover_for_removing_what_is_younger(old):
    await care(old)
    await old.owner.execute("DELETE FROM audit_events WHERE id = $1", await old.event_of(4))
    assert await old.first_bad() == (4, "event_missing")


async def test_without_a_checkpoint_that_tells_of_it_no_month_is_dropped(old, runtime: Any):
    with pytest.raises(asyncpg.ObjectInUseError):
        await runtime.execute("SELECT audit_drop_months_before(now() - interval '400 days')")
    assert "audit_events_202401" in await months(old)


async def test_a_month_with_an_unsealed_event_is_kept(old):
    async with old.database.transaction() as session:
        session.add(long_ago(5))
    with pytest.raises(Exception, match="no checkpoint tells of"):
        await care(old)
    await old.seal()
    assert (await care(old)).dropped == 1
    assert await old.first_bad() is None


async def test_thirty_days_are_kept_whoever_asks(old, runtime: Any):
    with pytest.raises(asyncpg.InvalidParameterValueError):
        await runtime.execute("SELECT audit_drop_months_before(now() - interval '29 days')")


async def test_a_dropped_month_that_no_known_key_tells_of_is_missed(old):
    await care(old)
    await old.owner.execute("UPDATE audit_checkpoints SET dropped_before = NULL, dropped_seq = NULL")
    assert (await old.first_bad())[1] == "checkpoint_forged"
    await old.owner.execute("DELETE FROM audit_checkpoints")
    async with old.database.transaction() as session:
        await make_checkpoints(session, old.keys)
    assert await old.first_bad() == (1, "event_missing")
