"""A person is erased: their values go, a pseudonym stays, and the chain is as whole as before."""

from typing import Any
from uuid import UUID

import asyncpg
import pytest

from mainstay.audit.export_file import verify_lines
from mainstay.audit.repository import Filters
from mainstay.audit.sealed_form import INSTALLATION
from mainstay.audit.service import Change, Target, erase_person, record
from mainstay.audit.service.exporting import trail_lines
from mainstay.kit.actor import Actor
from tests.audit.conftest import ADA, BABBAGE, Trail, person


async def erase(trail: Trail, who: UUID = ADA) -> int:
    async with trail.database.transaction() as session:
        return await erase_person(session, Actor.system("test"), who)


async def by_babbage_to_ada(trail: Trail) -> None:
    async with trail.database.transaction() as session:
        await record(
            session,
            person(BABBAGE, "babbage@example.com"),
            "custom.welcomed",
            target=[Target("user", ADA, "ada@example.com"), Target("note", "n", "Engine")],
            changes=[Change("email", "ada@example.com", "augusta@example.com")],
        )


async def rows(trail: Trail) -> list[asyncpg.Record]:
    return await trail.owner.fetch("SELECT * FROM audit_events ORDER BY id")


async def test_an_erased_person_is_nowhere_in_the_trail_and_the_chain_is_whole(trail):
    await trail.write(3)
    await by_babbage_to_ada(trail)
    await trail.seal()
    await trail.sign()
    assert await erase(trail) == 4
    found = await rows(trail)
    everything = str([dict(row) for row in found])
    assert [word for word in ("'ada@", '"ada@', "augusta@", "Augusta") if word in everything] == []
    assert [row["ip"] for row in found] == [None, None, None, "203.0.113.7", None]
    assert all(row["salt"] is None for row in found[:4])
    assert len({row["actor_label"] for row in found[:3]}) == 1
    assert found[0]["actor_label"].startswith("erased-")
    assert found[0]["actor_id"] == ADA
    await trail.seal()
    verdict = await trail.verify()
    assert (verdict.flaw, verdict.events) == (None, 5)


async def test_whoever_did_it_to_them_stays_and_stays_proved(trail):
    await by_babbage_to_ada(trail)
    await trail.seal()
    await erase(trail)
    event = (await rows(trail))[0]
    assert (event["actor_label"], event["user_agent"]) == ("babbage@example.com", "Mozilla/5.0")
    assert '"label": "Engine"' in event["targets"]
    assert "ada@example.com" not in event["targets"] + event["changes"]
    await trail.owner.execute("UPDATE audit_events SET actor_label = 'eve@example.com' WHERE id = $1", event["id"])
    assert await trail.first_bad() == (1, "event_changed")


async def test_both_can_be_erased_one_after_the_other(trail):
    await by_babbage_to_ada(trail)
    await trail.seal()
    assert [await erase(trail, BABBAGE), await erase(trail, ADA), await erase(trail, ADA)] == [1, 1, 2]
    assert await trail.seal() == 3
    event = (await rows(trail))[0]
    assert event["actor_label"].startswith("erased-")
    assert "ada@example.com" not in event["targets"]
    assert await trail.first_bad() is None


async def test_what_was_not_sealed_yet_is_sealed_after_its_erasure(trail):
    await trail.write(2)
    await erase(trail)
    assert await trail.seal() == 3
    assert await trail.first_bad() is None


async def test_an_export_after_an_erasure_proves_itself(trail):
    await trail.sealed(3)
    await erase(trail)
    lines = trail_lines(trail.database, trail.keys.public, [INSTALLATION], Filters())
    report = verify_lines([line async for piece in lines for line in piece.body.splitlines()])
    assert (report.flaws, report.chains[0].events) == ([], 3)


async def test_nothing_can_be_written_in_the_place_of_what_was_erased(trail):
    await trail.sealed(2)
    await erase(trail)
    await trail.owner.execute(
        "UPDATE audit_events SET actor_label = 'eve@example.com' WHERE id = $1", await trail.event_of(2)
    )
    assert await trail.first_bad() == (2, "event_changed")


@pytest.mark.parametrize(
    ("pseudonym", "proofs", "refused"),
    [("eve@example.com", "{}", True), ("erased-0123456789ab", '{"actor.label": {"digest": "00"}}', False)],
)
async def test_the_service_cannot_abuse_the_erasure_to_write_or_to_hide(
    trail, runtime: Any, pseudonym: str, proofs: str, refused: bool
):
    await trail.sealed(2)
    call = runtime.execute(
        "SELECT audit_erase($1, ARRAY['actor.label'], $2, $3)", await trail.event_of(2), pseudonym, proofs
    )
    if refused:
        with pytest.raises(asyncpg.InvalidParameterValueError):
            await call
        assert await trail.first_bad() is None
    else:
        await call
        assert await trail.first_bad() == (2, "event_changed")
