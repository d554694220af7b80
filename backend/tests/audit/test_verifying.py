"""Somebody with the owner's rights changes the database. Each is found, by the number of the first bad link."""

import pytest

from mainstay.audit.checkpoints import PURPOSE
from mainstay.audit.metrics import VERIFIED
from mainstay.audit.sealed_form import INSTALLATION
from mainstay.audit.service.verifying import verify_everything, verify_from, verify_window
from mainstay.infra.crypto.signing import SigningKeys
from tests.audit.conftest import ORGANIZATION


async def test_an_untouched_chain_is_intact(trail):
    await trail.sealed(12)
    verdict = await trail.verify()
    assert (verdict.flaw, verdict.events, verdict.through.seq) == (None, 12, 12)
    assert verdict.checkpoint.seq == 12


CHANGES = {
    "action": "'custom.other'",
    "outcome": "'denied'",
    "occurred_at": "occurred_at - interval '1 microsecond'",
    "organization_id": "gen_random_uuid()",
    "actor_type": "'system'",
    "actor_id": "gen_random_uuid()",
    "actor_label": "'eve@example.com'",
    "session_id": "gen_random_uuid()",
    "key_id": "gen_random_uuid()",
    "on_behalf_of": "gen_random_uuid()",
    "targets": """'[{"type": "note", "id": "another"}]'""",
    "changes": "'[]'",
    "ip": "'198.51.100.1'",
    "user_agent": "NULL",
    "request_id": "'another-request'",
    "trace_id": "'a-trace'",
    "job_id": "'a-job'",
    "metadata": """metadata || '{"number": 1e300}'""",
    "salt": "'\\x00'",
}


@pytest.mark.parametrize("column", CHANGES)
async def test_a_changed_event_is_found(trail, column):
    await trail.sealed(5)
    await trail.owner.execute(
        f"UPDATE audit_events SET {column} = {CHANGES[column]} WHERE id = $1", await trail.event_of(3)
    )
    assert await trail.first_bad() == (3, "event_changed")


async def test_a_removed_event_is_found(trail):
    await trail.sealed(5)
    await trail.owner.execute("DELETE FROM audit_events WHERE id = $1", await trail.event_of(4))
    assert await trail.first_bad() == (4, "event_missing")


async def test_a_removed_event_is_found_when_its_seal_goes_too(trail):
    await trail.sealed(5)
    await trail.owner.execute("DELETE FROM audit_events WHERE id = $1", await trail.event_of(2))
    await trail.owner.execute("DELETE FROM audit_seals WHERE seq = 2")
    assert await trail.first_bad() == (2, "seal_missing")
    await trail.owner.execute("UPDATE audit_seals SET seq = -seq WHERE seq > 2")
    await trail.owner.execute("UPDATE audit_seals SET seq = -seq - 1 WHERE seq < 0")
    assert await trail.first_bad() == (2, "chain_broken")


async def test_swapped_events_are_found(trail):
    await trail.sealed(6)
    second, fifth = await trail.event_of(2), await trail.event_of(5)
    await trail.owner.execute("UPDATE audit_seals SET event_id = gen_random_uuid() WHERE seq = 5")
    await trail.owner.execute("UPDATE audit_seals SET event_id = $1 WHERE seq = 2", fifth)
    await trail.owner.execute("UPDATE audit_seals SET event_id = $1 WHERE seq = 5", second)
    assert await trail.first_bad() == (2, "event_changed")


async def test_an_end_that_was_cut_off_is_found_up_to_the_last_checkpoint(trail):
    await trail.sealed(5)
    await trail.write(3)
    await trail.seal()
    for kept, found in ((6, None), (5, None), (3, (4, "cut_off")), (0, (1, "cut_off"))):
        await trail.owner.execute("DELETE FROM audit_seals WHERE seq > $1", kept)
        assert await trail.first_bad() == found


async def test_a_chain_removed_as_a_whole_is_missed(trail):
    await trail.sealed(2)
    await trail.sealed(3, ORGANIZATION)
    await trail.owner.execute("DELETE FROM audit_seals WHERE chain = $1", ORGANIZATION)
    verdicts = await verify_everything(trail.database, trail.keys.public)
    assert [(verdict.chain, verdict.flaw and verdict.flaw.seq) for verdict in verdicts] == [
        (INSTALLATION, None),
        (ORGANIZATION, 1),
    ]


async def test_a_chain_written_anew_contradicts_its_checkpoints(trail):
    await trail.sealed(4)
    await trail.owner.execute("UPDATE audit_events SET action = 'custom.other' WHERE id = $1", await trail.event_of(1))
    await trail.owner.execute("INSERT INTO audit_unsealed SELECT event_id FROM audit_seals")
    await trail.owner.execute("DELETE FROM audit_seals")
    await trail.seal()
    assert await trail.first_bad() == (4, "checkpoint_contradicted")


@pytest.mark.parametrize("change", ["hash = decode(repeat('00', 32), 'hex')", "seq = 2", "made_at = now()"])
async def test_a_forged_checkpoint_is_found(trail, change):
    await trail.sealed(3)
    await trail.owner.execute(f"UPDATE audit_checkpoints SET {change}")
    seq, reason = await trail.first_bad()
    assert (seq, reason) == (2 if change == "seq = 2" else 3, "checkpoint_forged")


async def test_only_chains_that_have_grown_get_a_checkpoint(trail):
    await trail.write(1)
    await trail.write(1, ORGANIZATION)
    await trail.seal()
    assert [await trail.sign(), await trail.sign()] == [2, 0]
    await trail.write(1)
    await trail.seal()
    assert await trail.sign() == 1


async def test_after_a_change_of_keys_the_heads_are_signed_anew(trail):
    await trail.sealed(3)
    old = trail.keys
    trail.keys = SigningKeys([b"n" * 32, b"k" * 32], PURPOSE)
    assert (await trail.verify()).checkpoint.key_id == old.key_id
    assert [await trail.sign(), await trail.sign()] == [1, 0]
    trail.keys = SigningKeys([b"n" * 32], PURPOSE)
    verdict = await trail.verify()
    assert (verdict.flaw, verdict.checkpoint.key_id) == (None, trail.keys.key_id)


async def test_a_long_chain_is_walked_window_by_window(trail):
    await trail.sealed(25)
    async with trail.database.transaction() as session:
        first = await verify_window(session, trail.keys.public, INSTALLATION, limit=10)
        second = await verify_window(session, trail.keys.public, INSTALLATION, after=first.through, limit=20)
        middle = await verify_from(session, trail.keys.public, INSTALLATION, 24)
    assert (first.through.seq, first.at_the_end, first.flaw) == (10, False, None)
    assert (second.through.seq, second.at_the_end, second.flaw) == (25, True, None)
    assert (middle.events, middle.at_the_end) == (1, True)


async def test_the_time_of_the_last_good_verification_stands_still_while_a_chain_is_broken(trail):
    await trail.sealed(2)
    await verify_everything(trail.database, trail.keys.public)
    good = VERIFIED._value.get()
    assert good > 0
    await trail.owner.execute("DELETE FROM audit_events")
    await verify_everything(trail.database, trail.keys.public)
    assert VERIFIED._value.get() == good
