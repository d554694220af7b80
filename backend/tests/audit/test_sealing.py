"""Every committed event gets one link, whoever commits late, dies or works beside."""

import asyncio

import asyncpg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from mainstay.audit.metrics import UNSEALED_AGE
from mainstay.audit.sealed_form import INSTALLATION
from mainstay.audit.service.recording import record
from mainstay.audit.service.sealing import seal_batch, seal_waiting
from mainstay.infra.db import Database
from mainstay.infra.db.connecting import DatabaseUnreachable
from tests.audit.conftest import ORGANIZATION, Trail, person


async def seqs(trail: Trail, chain=INSTALLATION) -> list[int]:
    rows = await trail.owner.fetch("SELECT seq FROM audit_seals WHERE chain = $1 ORDER BY seq", chain)
    return [row["seq"] for row in rows]


async def test_each_organization_and_the_installation_have_a_chain_of_their_own(trail):
    await trail.write(3)
    await trail.write(2, ORGANIZATION)
    assert await trail.seal() == 5
    assert await seqs(trail) == [1, 2, 3]
    assert await seqs(trail, ORGANIZATION) == [1, 2]
    assert await trail.first_bad() is None
    assert await trail.first_bad(ORGANIZATION) is None


async def test_a_second_pass_goes_on_where_the_first_ended(trail):
    await trail.sealed(3)
    await trail.sealed(4)
    assert await trail.seal() == 0
    assert await seqs(trail) == [1, 2, 3, 4, 5, 6, 7]
    assert (await trail.verify()).events == 7


async def test_an_event_whose_transaction_commits_late_is_sealed_all_the_same(trail):
    async with trail.database.transaction() as slow:
        await record(slow, person(), "custom.slow")
        await trail.sealed(20)
        assert await seqs(trail) == list(range(1, 21))
    assert await trail.seal() == 1
    assert (
        await trail.owner.fetchval(
            "SELECT s.seq FROM audit_seals s JOIN audit_events e ON e.id = s.event_id WHERE e.action = 'custom.slow'"
        )
        == 21
    )
    # It is older than all that were sealed before it.
    assert await trail.event_of(21) < await trail.event_of(1)
    assert await trail.first_bad() is None


async def test_what_is_rolled_back_leaves_nothing_to_seal(trail):
    with pytest.raises(RuntimeError):
        await roll_back(trail)
    assert await trail.seal() == 0
    assert await trail.owner.fetchval("SELECT count(*) FROM audit_unsealed") == 0


async def roll_back(trail: Trail) -> None:
    async with trail.database.transaction() as session:
        await record(session, person(), "custom.undone")
        raise RuntimeError


async def test_two_sealers_at_once_seal_each_event_once(trail, database):
    await trail.write(400)
    others = [Database(database.runtime_url) for _ in range(4)]
    done = await asyncio.gather(*(seal_waiting(other, batch=50) for other in others))
    done.append(await trail.seal())
    for other in others:
        await other.close()
    assert sum(done) == 400
    assert await seqs(trail) == list(range(1, 401))
    assert await trail.first_bad() is None


async def test_a_second_sealer_leaves_at_once_while_the_first_works(trail):
    await trail.write(3)
    async with trail.database.transaction() as first:
        assert (await seal_batch(first)).events == 3
        async with trail.database.transaction() as second:
            assert (await seal_batch(second)).events == 0
    assert await seqs(trail) == [1, 2, 3]


async def test_a_sealer_killed_in_the_middle_leaves_whole_batches_and_the_next_goes_on(trail, runtime):
    await trail.write(25)
    async with trail.database.transaction() as session:
        await seal_batch(session, limit=10)
    await die_in_a_batch(trail, runtime)
    assert await seqs(trail) == list(range(1, 11))
    assert await trail.seal(batch=10) == 15
    assert await seqs(trail) == list(range(1, 26))
    assert await trail.first_bad() is None


async def die_in_a_batch(trail: Trail, runtime: asyncpg.Connection) -> None:
    async with trail.database.sessions() as session:
        assert (await seal_batch(session, limit=10)).events == 10
        pid = await session.scalar(text("SELECT pg_backend_pid()"))
        await runtime.fetchval("SELECT pg_terminate_backend($1)", pid)
        with pytest.raises((DBAPIError, DatabaseUnreachable)):
            await session.execute(text("SELECT 1"))


async def test_the_age_of_the_oldest_waiting_event_is_told(trail):
    await trail.write(1)
    await trail.owner.execute("SELECT pg_sleep(0.05)")
    await trail.seal()
    assert UNSEALED_AGE._value.get() >= 0.05
    await trail.seal()
    assert UNSEALED_AGE._value.get() == 0


async def test_an_event_removed_before_it_was_sealed_holds_nobody_up_and_is_not_forgotten(trail):
    await trail.write(5)
    first = await trail.owner.fetchval("SELECT min(event_id::text)::uuid FROM audit_unsealed")
    await trail.owner.execute("DELETE FROM audit_events WHERE id = $1", first)
    assert await trail.seal(batch=1) == 4
    assert await trail.owner.fetchval("SELECT event_id FROM audit_unsealed") == first
    await trail.seal()
    assert UNSEALED_AGE._value.get() > 0


async def test_an_event_damaged_before_it_was_sealed_holds_nobody_up_and_is_not_forgotten(trail, runtime):
    await trail.write(3)
    first = await trail.owner.fetchval("SELECT min(event_id::text)::uuid FROM audit_unsealed")
    await runtime.execute("SELECT audit_erase($1, ARRAY['actor.label'], 'erased-0123456789ab', '[1]')", first)
    assert await trail.seal() == 2
    assert await trail.owner.fetchval("SELECT event_id FROM audit_unsealed") == first
    assert await trail.first_bad() is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_events SET actor_label = 'somebody else'",
        "DELETE FROM audit_events",
        "TRUNCATE audit_events",
        "UPDATE audit_seals SET hash = ''",
        "DELETE FROM audit_seals",
        "TRUNCATE audit_seals",
        "UPDATE audit_checkpoints SET seq = 1",
        "DELETE FROM audit_checkpoints",
        "INSERT INTO audit_unsealed (event_id) VALUES (gen_random_uuid())",
        "DELETE FROM audit_unsealed",
        "ALTER TABLE audit_events DISABLE TRIGGER ALL",
        "DROP TRIGGER audit_events_enqueue ON audit_events",
        "SET session_replication_role = replica",
        "UPDATE audit_events_default SET action = 'x.y'",
        "INSERT INTO audit_events_default SELECT * FROM audit_events",
        "DROP TABLE audit_events_default",
    ],
)
async def test_the_service_itself_cannot_touch_what_is_recorded(trail, runtime, statement):
    await trail.sealed(1)
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await runtime.execute(statement)


async def test_a_link_cannot_be_put_in_twice(trail, runtime):
    await trail.sealed(2)
    with pytest.raises(asyncpg.UniqueViolationError):
        await runtime.execute(
            "INSERT INTO audit_seals SELECT chain, seq, gen_random_uuid(), prev_hash, hash FROM audit_seals"
        )
    with pytest.raises(asyncpg.UniqueViolationError):
        await runtime.execute(
            "INSERT INTO audit_seals SELECT chain, seq + 2, event_id, prev_hash, hash FROM audit_seals"
        )
