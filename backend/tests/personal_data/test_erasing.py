"""After the grace: nothing leads to the person any more, and the trail is whole."""

import asyncio
import json

import pytest

from mainstay.audit.room import AuditRoom
from mainstay.audit.service.sealing import seal_waiting
from mainstay.audit.service.verifying import verify_chain
from tests.personal_data.conftest import add_member, delete_me, organization_of
from tests.sessions.front_door import code, login, register, verify
from tests.sessions.operating import join


async def everything(owner):
    """Every row of every table, as text."""
    tables = await owner.fetch(
        "SELECT c.oid::regclass::text AS name FROM pg_class c WHERE relnamespace = 'public'::regnamespace "
        "AND relkind IN ('r', 'p') AND NOT relispartition"
    )
    found = {}
    for row in tables:
        lines = await owner.fetch(f"SELECT to_jsonb(t)::text AS line FROM {row['name']} t")
        found[row["name"]] = [line["line"] for line in lines]
    # Bytes are shown in hexadecimal.
    return found


def traces(found, *words):
    sought = [form for word in words for form in (word.lower(), word.encode().hex())]
    return {table for table, lines in found.items() for line in lines for word in sought if word in line.lower()}


@pytest.fixture
async def eve(whole, bob, owner):
    """Somebody in an organization of her own, who invited the person who leaves, and had him in hers."""
    eve = await join(whole, "eve")
    house = await organization_of(owner, eve)
    token = eve.device.tokens["access_token"]
    headers = {"Idempotency-Key": "0123456789abcdef", "Authorization": f"Bearer {token}"}
    body = {"email": "bob@example.com", "role": "member"}
    path = f"/api/v1/organizations/{house}/invitations"
    assert (await whole.client.post(path, json=body, headers=headers)).status_code == 201
    await add_member(owner, house, bob, "admin")
    return eve


async def test_no_table_holds_the_address_or_the_name_any_more_and_the_chain_is_whole(
    whole, bob, eve, owner, deliver, later
):
    await owner.execute("UPDATE users SET full_name = 'Robert Quillfeather' WHERE id = $1", bob.id)
    renamed = await bob.device.call("PATCH", "/users/me", json={"full_name": "Robert Q. Quillfeather"})
    assert renamed.status_code == 200
    house = await organization_of(owner, eve)
    await bob.device.call(
        "POST", f"/organizations/{house}/invitations", json={"email": "x@example.com", "role": "member"}
    )
    await bob.device.call("POST", "/users/me/export")
    await owner.execute(
        "INSERT INTO live_events (id, topic, body, user_id) "
        "VALUES (gen_random_uuid(), 'notification.created', jsonb_build_object('title', 'For R. Quillfeather'), $1)",
        bob.id,
    )
    await owner.execute(
        "INSERT INTO notifications (id, recipient_id, kind, title, body) "
        "VALUES (gen_random_uuid(), $1, 'custom', 'For R. Quillfeather', '')",
        bob.id,
    )
    await seal_waiting(whole.app.state.database)
    await deliver()
    assert traces(await everything(owner), "bob@example.com", "quillfeather")
    assert (await delete_me(bob)).status_code == 202
    box = await later()
    assert "was deleted" in box.latest_for("bob@example.com").subject
    assert traces(await everything(owner), "bob@example.com", "quillfeather") == set()
    assert await owner.fetchval("SELECT count(*) FROM users WHERE id = $1", bob.id) == 0
    await seal_waiting(whole.app.state.database)
    keys = AuditRoom.sealed_under(whole.settings.encryption_keys).keys.public
    chains = {row[0] for row in await owner.fetch("SELECT DISTINCT chain FROM audit_seals")}
    assert len(chains) >= 3
    for chain in chains:
        assert (await verify_chain(whole.app.state.database, keys, chain)).flaw is None
    assert [one async for one in whole.app.state.storage.list(f"personal-data/{bob.id}")] == []
    # What was Eve's is there as before.
    assert (await eve.device.call("GET", f"/organizations/{house}")).status_code == 200


async def test_what_was_his_alone_goes_with_him(whole, bob, owner, later):
    house = await organization_of(owner, bob)
    await delete_me(bob)
    await later()
    assert await owner.fetchval("SELECT count(*) FROM organizations WHERE id = $1", house) == 0
    assert code(await login(whole.client, bob.someone)) == (401, "credentials_invalid")
    last = await owner.fetchrow("SELECT action FROM audit_events WHERE organization_id = $1 ORDER BY id DESC", house)
    assert last["action"] == "organization.erased"


async def test_erased_twice_is_erased_once(whole, bob, owner, later, deliver):
    await delete_me(bob)
    await owner.execute(
        "INSERT INTO jobs (id, kind, queue, state, payload, actor_type, max_attempts) "
        "SELECT gen_random_uuid(), kind, queue, state, payload, actor_type, 8 FROM jobs WHERE kind = 'personal_data.erase'"
    )
    box = await later()
    assert len([one for one in box.all_for("bob@example.com") if "was deleted" in one.subject]) == 1
    states = {row[0] for row in await owner.fetch("SELECT state FROM jobs WHERE kind = 'personal_data.erase'")}
    assert states <= {"succeeded"}


async def test_the_address_can_be_registered_again(whole, bob, owner, later, deliver):
    await delete_me(bob)
    await later()
    assert (await register(whole.client, bob.someone)).status_code == 202
    token = (await deliver()).latest_for("bob@example.com").token()
    assert (await verify(whole.client, token, password=bob.someone.password)).is_success
    assert (await login(whole.client, bob.someone)).status_code == 200


async def test_a_job_that_runs_meanwhile_keeps_nothing_of_him(whole, bob, owner, later):
    payload = json.dumps({"template": "impersonated", "user_id": str(bob.id), "facts": {"name": "bob@example.com"}})
    await owner.execute(
        "INSERT INTO jobs (id, kind, queue, state, payload, actor_type, max_attempts, lease_until) VALUES "
        "(gen_random_uuid(), 'mail.send', 'default', 'running', $1, 'user', 8, now() + interval '1 hour')",
        payload,
    )
    await delete_me(bob)
    await later()
    row = await owner.fetchrow("SELECT payload FROM jobs WHERE state = 'running'")
    assert json.loads(row["payload"]) == {}


async def test_coming_back_while_it_is_erased_is_either_or(whole, bob, owner, later):
    await delete_me(bob)
    _, back = await asyncio.gather(later(), login(whole.client, bob.someone))
    left = await owner.fetchval("SELECT status FROM users WHERE id = $1", bob.id)
    assert (back.status_code, left) in {(200, "active"), (401, None)}


async def test_a_farewell_that_was_sent_is_not_kept(whole, bob, owner, later):
    await delete_me(bob)
    await later()
    rows = await owner.fetch("SELECT payload, state FROM jobs WHERE kind = 'mail.send'")
    assert [(json.loads(row["payload"]), row["state"]) for row in rows] == [({}, "succeeded")]


async def test_an_organization_goes_after_its_grace_and_its_trail_stays(whole, bob, owner, later):
    house = await organization_of(owner, bob)
    assert (await bob.device.call("DELETE", f"/organizations/{house}")).is_success
    await later()
    assert await owner.fetchval("SELECT count(*) FROM organizations WHERE id = $1", house) == 0
    assert await owner.fetchval("SELECT count(*) FROM audit_events WHERE organization_id = $1", house) >= 3
    assert code(await bob.device.call("GET", f"/organizations/{house}"))[0] == 404
    assert (await bob.device.me()).status_code == 200


async def test_an_organization_that_is_kept_after_all_is_kept(whole, bob, owner, later):
    house = await organization_of(owner, bob)
    await bob.device.call("DELETE", f"/organizations/{house}")
    assert (await bob.device.call("POST", f"/organizations/{house}/restore")).is_success
    await later()
    assert (await bob.device.call("GET", f"/organizations/{house}")).status_code == 200
