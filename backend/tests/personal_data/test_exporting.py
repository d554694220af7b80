"""What is kept about a person, for that person and nobody else."""

import asyncio
import io
import json
import zipfile
from hashlib import sha256
from urllib.parse import urlsplit

from mainstay.entrypoints.upkeep_work import ask_for_what_is_due, purge_stale, stale_in_all_rooms
from mainstay.personal_data.service import building
from mainstay.settings_work import Jobs
from tests.personal_data.conftest import delete_me, organization_of
from tests.sessions.conftest import sign_in
from tests.sessions.front_door import BOB, code, register
from tests.sessions.operating import join

EXPORT = "/users/me/export"


async def download(whole, url):
    parts = urlsplit(url)
    return await whole.client.get(f"{parts.path}?{parts.query}")


async def built(bob, deliver):
    asked = await bob.device.call("POST", EXPORT)
    assert asked.status_code == 202, asked.text
    await deliver()
    shown = (await bob.device.call("GET", EXPORT)).json()
    assert shown["state"] == "ready"
    return shown


async def test_the_archive_holds_ones_own_and_proves_that_it_is_whole(whole, bob, owner, deliver):
    eve = await join(whole, "eve")
    house = await organization_of(owner, bob)
    await bob.device.call("POST", "/api-keys", json={"name": "ci", "scopes": ["jobs:read"]})
    body = {"email": "guest@example.com", "role": "viewer"}
    await bob.device.call("POST", f"/organizations/{house}/invitations", json=body)
    await owner.execute(
        "INSERT INTO notifications (id, recipient_id, kind, title, body) "
        "SELECT gen_random_uuid(), id, 'custom', 'For ' || email, '' FROM users"
    )
    shown = await built(bob, deliver)
    answer = await download(whole, shown["download_url"])
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/zip"
    assert len(answer.content) == shown["size"]
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    assert archive.testzip() is None
    manifest = json.loads(archive.read("manifest.json"))
    assert {*manifest["files"], "manifest.json"} == set(archive.namelist())
    for name, said in manifest["files"].items():
        assert (sha256(archive.read(name)).hexdigest(), len(archive.read(name))) == (said["sha256"], said["bytes"])
    told = {name: json.loads(archive.read(name)) for name in manifest["files"]}
    assert told["profile.json"][0]["email"] == "bob@example.com"
    assert [one["role"] for one in told["organizations.json"]] == ["owner"]
    assert [one["name"] for one in told["api_keys.json"]] == ["ci"]
    assert [one["title"] for one in told["notifications.json"]] == ["For bob@example.com"]
    assert [one["email"] for one in told["invitations_sent.json"]] == ["guest@example.com"]
    assert {"session.signed_in", "personal_export.requested"} & {one["action"] for one in told["audit_events.json"]}
    whole_text = json.dumps(told)
    assert str(eve.id) not in whole_text
    assert not any(word in whole_text for word in ("hash", "sealed", "salt", "secret", bob.someone.password))
    box = await deliver()
    assert "ready" in box.latest_for("bob@example.com").subject


async def test_asked_for_by_many_at_once_it_is_built_once(bob, owner):
    answers = await asyncio.gather(*(bob.device.call("POST", EXPORT) for _ in range(5)))
    assert {one.status_code for one in answers} == {202}
    assert len({one.json()["id"] for one in answers}) == 1
    assert await owner.fetchval("SELECT count(*) FROM jobs WHERE kind = 'personal_data.export'") == 1


async def test_a_fourth_one_of_a_day_is_too_many(bob, owner, deliver):
    for _ in range(3):
        await built(bob, deliver)
    refused = await bob.device.call("POST", EXPORT)
    assert code(refused) == (429, "quota_exceeded")
    assert int(refused.headers["retry-after"]) > 80_000
    await owner.execute("UPDATE personal_exports SET created_at = created_at - interval '25 hours'")
    assert (await bob.device.call("POST", EXPORT)).status_code == 202


async def test_everybody_sees_their_own_only(whole, bob, deliver):
    eve = await join(whole, "eve")
    assert code(await eve.device.call("GET", EXPORT)) == (404, "not_found")
    await built(bob, deliver)
    assert code(await eve.device.call("GET", EXPORT)) == (404, "not_found")


async def test_a_link_that_was_changed_gives_nothing(whole, bob, deliver):
    shown = await built(bob, deliver)
    assert (await download(whole, shown["download_url"][:-4] + "AAAA")).status_code == 404


async def test_a_key_neither_asks_nor_fetches(whole, bob):
    made = await bob.device.call("POST", "/api-keys", json={"name": "ci", "scopes": ["jobs:read"]})
    headers = {"Authorization": f"Bearer {made.json()['key']}"}
    assert (await whole.client.post(f"/api/v1{EXPORT}", headers=headers)).status_code == 403
    assert (await whole.client.get(f"/api/v1{EXPORT}", headers=headers)).status_code == 403


async def test_after_a_week_it_is_gone(whole, bob, owner, deliver):
    shown = await built(bob, deliver)
    await owner.execute("UPDATE personal_exports SET expires_at = now() - interval '1 second'")
    assert (await bob.device.call("GET", EXPORT)).json()["state"] == "expired"
    storage = whole.app.state.storage
    assert await building.put_away(whole.app.state.database, storage) == 1
    assert [one async for one in storage.list(f"personal-data/{bob.id}")] == []
    assert (await download(whole, shown["download_url"])).status_code == 404
    assert code(await bob.device.call("GET", EXPORT)) == (404, "not_found")


async def test_one_that_is_built_while_its_person_goes_leaves_no_file(whole, bob, owner, later):
    await bob.device.call("POST", EXPORT)
    await delete_me(bob)
    await later()
    assert [one async for one in whole.app.state.storage.list(f"personal-data/{bob.id}")] == []


async def test_an_export_whose_job_failed_may_be_asked_for_again(bob, owner):
    await bob.device.call("POST", EXPORT)
    await owner.execute("UPDATE jobs SET state = 'failed', finished_at = now() WHERE kind = 'personal_data.export'")
    assert (await bob.device.call("GET", EXPORT)).json()["state"] == "failed"
    again = await bob.device.call("POST", EXPORT)
    assert (again.status_code, again.json()["state"]) == (202, "building")


async def test_what_means_nothing_any_more_is_purged_and_the_rest_stays(whole, bob, owner):
    await sign_in(whole.client, bob.someone)
    long_ago = "now() - interval '91 days'"
    await owner.execute(
        f"UPDATE sessions SET created_at = {long_ago}, ended_at = {long_ago}, end_reason = 'signed_out' "
        "WHERE id = (SELECT id FROM sessions ORDER BY id LIMIT 1)"
    )
    house = await organization_of(owner, bob)
    for guest in ("old", "new"):
        body = {"email": f"{guest}@example.com", "role": "viewer"}
        device = await sign_in(whole.client, bob.someone)
        assert (await device.call("POST", f"/organizations/{house}/invitations", json=body)).status_code == 201
    await owner.execute(f"UPDATE invitations SET expires_at = {long_ago} WHERE email = 'old@example.com'")
    before = await owner.fetchval("SELECT count(*) FROM sessions")
    await purge_stale(whole.app.state.database, stale_in_all_rooms(Jobs()))
    assert await owner.fetchval("SELECT count(*) FROM sessions") == before - 1
    assert [row[0] for row in await owner.fetch("SELECT email FROM invitations")] == ["new@example.com"]


async def test_an_account_that_nobody_ever_verified_goes_after_a_month_and_nobody_is_written_to(whole, owner, deliver):
    assert (await register(whole.client)).status_code == 202
    letters = len((await deliver()).all_for(BOB.email))
    database = whole.app.state.database
    await ask_for_what_is_due(database, give_up_unverified=True)
    assert await owner.fetchval("SELECT status FROM users") == "pending"
    await owner.execute("UPDATE users SET created_at = now() - interval '31 days'")
    await ask_for_what_is_due(database, give_up_unverified=False)
    assert await owner.fetchval("SELECT status FROM users") == "pending"
    await ask_for_what_is_due(database, give_up_unverified=True)
    assert len((await deliver()).all_for(BOB.email)) == letters
    assert await owner.fetchval("SELECT count(*) FROM users") == 0
    assert await owner.fetchval("SELECT count(*) FROM jobs WHERE payload::text LIKE '%bob@%'") == 0


async def test_an_erasure_whose_job_was_lost_is_asked_for_again(whole, bob, owner, deliver):
    await delete_me(bob)
    await owner.execute("UPDATE users SET erase_at = now() - interval '1 minute'")
    await owner.execute("DELETE FROM jobs")
    await ask_for_what_is_due(whole.app.state.database, give_up_unverified=True)
    await deliver()
    assert await owner.fetchval("SELECT count(*) FROM users") == 0
