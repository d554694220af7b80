"""Between asking and having: rights that are lost, jobs that are cancelled, attempts that come back late."""

import secrets
from dataclasses import replace
from uuid import UUID

import pytest

from mainstay.exports import service as exports
from mainstay.exports.kinds import Status
from mainstay.exports.ports import Press
from mainstay.exports.repository import ExportRepository
from mainstay.exports.service import building, upkeep
from mainstay.infra.db import lines as walking
from mainstay.infra.storage import S3Storage, StorageUnavailable
from mainstay.jobs.context import Bench
from mainstay.jobs.service.running import run_one
from mainstay.kit.actor import Actor
from tests.exports.conftest import ask, fetch
from tests.exports.test_contents import JOBS
from tests.infra.storage.conftest import s3

__all__ = ["s3"]


async def begun(house, deliver, kind="audit_events"):
    """Asked for by the admin, and everything else that waits is done."""
    await deliver()
    return (await ask(house.admin, kind)).json()


async def settled(whole, who, id_):
    await upkeep.settle(whole.database)
    return await who.must("GET", f"/exports/{id_}")


LOST = {
    "demoted": "UPDATE memberships SET role = 'member' WHERE user_id = $1",
    "removed": "DELETE FROM memberships WHERE user_id = $1",
    "deactivated": "UPDATE users SET status = 'deactivated', deactivated_from = 'active', deactivated_at = now() WHERE id = $1",
}


@pytest.mark.parametrize("loss", LOST.values(), ids=LOST)
async def test_whoever_may_no_longer_gets_no_file_and_is_told_why(house, owner_role, deliver, files, actions, loss):
    export = await begun(house, deliver)
    await owner_role.execute(loss, house.admin.id)
    await deliver()
    shown = await house.owner.must("GET", f"/exports/{export['id']}")
    assert (shown["status"], shown["rows"], await files()) == ("failed", None, [])
    assert "any more" in shown["failure"]
    job = await house.owner.must("GET", f"/jobs/{export['job_id']}")
    assert (job["state"], job["cause"], job["error"]) == ("failed", "permanent", shown["failure"])
    assert await actions("failure") == ["export.failed"]
    told = await owner_role.fetch("SELECT recipient_id, kind, body FROM notifications")
    assert [(str(one["recipient_id"]), one["kind"], one["body"]) for one in told] == [
        (house.admin.id, "exports.failed", shown["failure"])
    ]


async def test_a_key_that_was_revoked_meanwhile_gets_no_file(house, make_key, deliver, files):
    key = await make_key(house.owner, house, scopes=["exports:read", "exports:write", "jobs:read"])
    export = (await ask(key, "jobs")).json()
    await house.owner.must("DELETE", f"/api-keys/{key.id}")
    await deliver()
    shown = await house.owner.must("GET", f"/exports/{export['id']}")
    assert (shown["status"], await files()) == ("failed", [])
    assert "exports:write" in shown["failure"]


async def test_whoever_asked_is_told_by_notification_mail_and_page(house, owner_role, deliver):
    await begun(house, deliver, "jobs")
    box = await deliver()
    assert "is ready" in box.latest_for(house.admin.email).text
    (note,) = (await house.admin.must("GET", "/notifications"))["data"]
    assert (note["kind"], note["link"], note["organization_id"]) == ("exports.ready", "/exports", house.id)
    told = await owner_role.fetch("SELECT body->>'status', permission FROM live_events WHERE topic = 'export.changed'")
    assert {tuple(one) for one in told} == {("building", "jobs:read"), ("ready", "jobs:read")}


async def test_cancelled_in_the_middle_it_leaves_nothing_behind(
    house, whole, owner_role, deliver, files, actions, monkeypatch
):
    monkeypatch.setattr(building, "CHECKS_EVERY", 0.0)
    monkeypatch.setattr(walking, "_PAGE_BYTES", 2000)
    await owner_role.execute(JOBS, house.id, "x" * 100, 200)
    export = await begun(house, deliver, "jobs")
    pages, take = [], building.Tally.take

    async def cancel_at_the_third(tally, piece):
        await take(tally, piece)
        pages.append(piece)
        if len(pages) == 3:
            await house.admin.must("POST", f"/jobs/{export['job_id']}/cancel")

    monkeypatch.setattr(building.Tally, "take", cancel_at_the_third)
    await deliver()
    assert (len(pages), await files()) == (3, [])
    assert (await house.admin.must("GET", f"/exports/{export['id']}"))["status"] == "cancelled"
    shown = await settled(whole, house.admin, export["id"])
    assert (shown["status"], shown["failure"], shown["finished_at"] is None) == ("cancelled", None, False)
    assert await actions("failure") == []
    assert (await ask(house.admin, "jobs")).status_code == 202


async def test_cancelled_while_it_waits_it_is_over(house, whole, deliver):
    export = await begun(house, deliver)
    await house.admin.must("POST", f"/jobs/{export['job_id']}/cancel")
    assert (await settled(whole, house.admin, export["id"]))["status"] == "cancelled"


async def test_an_attempt_that_comes_back_late_changes_nothing(
    house, whole, owner_role, deliver, tools, files, monkeypatch
):
    """The first attempt is thought dead while it writes; the second finishes; then the first goes on to its end."""
    await owner_role.execute(JOBS, house.id, "x", 20)
    export = await begun(house, deliver, "jobs")
    bench = Bench(whole.database, whole.app.state.redis, None, tools, worker="test")
    take, attempts = building.Tally.take, []

    async def overtaken(tally, piece):
        await take(tally, piece)
        attempts.append(tally)
        if len(attempts) == 1:
            await owner_role.execute(
                "UPDATE jobs SET state = 'queued', lease_until = NULL, worker = NULL WHERE id = $1",
                UUID(export["job_id"]),
            )
            await run_one(bench, UUID(export["job_id"]))

    monkeypatch.setattr(building.Tally, "take", overtaken)
    await run_one(bench, UUID(export["job_id"]))
    shown = await house.admin.must("GET", f"/exports/{export['id']}")
    assert shown["status"] == "ready"
    assert await files() == [f"exports/{export['id']}/2.jsonl"]
    link = await house.admin.must("GET", f"/exports/{export['id']}/download")
    assert len((await fetch(whole, link["url"])).content) == shown["bytes"]
    assert await owner_role.fetchval("SELECT count(*) FROM notifications") == 1


async def test_what_a_lost_attempt_has_left_is_swept(house, whole, deliver, files):
    export = await begun(house, deliver, "jobs")
    storage = whole.app.state.storage
    await storage.put(f"exports/{export['id']}/0.jsonl", b"half")
    # While it is being written nobody knows which file will count.
    assert await upkeep.put_away(whole.database, storage) == 0
    await deliver()
    await storage.put("exports/01a1fc10-e0b8-71c8-8aef-5a44ea48304b/1.csv", b"nobody's")
    await storage.put("exports/stray", b"nobody's")
    assert await upkeep.put_away(whole.database, storage) == 3
    assert await files() == [f"exports/{export['id']}/1.jsonl"]


class Full:
    """A storage that takes some and then no more."""

    async def write(self, _, pieces):
        async for _ in pieces:
            raise StorageUnavailable


async def test_a_storage_that_fails_is_tried_again_and_given_up_after_five_times(
    house, whole, owner_role, tools, deliver, work_off, actions
):
    export = await begun(house, deliver, "jobs")
    broken = tools | {Press: replace(tools[Press], storage=Full())}
    await work_off(whole.database, whole.app.state.redis, broken)
    assert (await house.admin.must("GET", f"/exports/{export['id']}"))["status"] == "building"
    for _ in range(4):
        await owner_role.execute("UPDATE jobs SET state = 'queued', run_at = now() WHERE state = 'scheduled'")
        await work_off(whole.database, whole.app.state.redis, broken)
    shown = await settled(whole, house.admin, export["id"])
    assert (shown["status"], "StorageUnavailable" in shown["failure"]) == ("failed", True)
    assert await actions("failure") == ["export.failed"]
    # A person may have it tried again, when the storage is there again.
    await house.admin.must("POST", f"/jobs/{export['job_id']}/retry")
    await deliver()
    shown = await settled(whole, house.admin, export["id"])
    assert (shown["status"], shown["failure"]) == ("ready", None)


async def test_an_export_whose_job_is_gone_failed(house, whole, owner_role, deliver):
    export = await begun(house, deliver)
    await owner_role.execute("DELETE FROM jobs")
    assert (await house.admin.must("GET", f"/exports/{export['id']}"))["status"] == "failed"
    assert (await settled(whole, house.admin, export["id"]))["failure"] == "Its job is gone."


async def test_of_an_export_that_went_while_it_was_written_no_file_stays(
    house, owner_role, deliver, files, monkeypatch
):
    await begun(house, deliver, "jobs")
    finish = ExportRepository.finish

    async def gone(rows, export_id, written):
        await owner_role.execute("DELETE FROM exports")
        return await finish(rows, export_id, written)

    monkeypatch.setattr(ExportRepository, "finish", gone)
    await deliver()
    assert await files() == []


async def test_how_far_it_is_can_be_seen(house, owner_role, deliver, monkeypatch):
    monkeypatch.setattr(walking, "_PAGE_BYTES", 2000)
    await owner_role.execute(JOBS, house.id, "x" * 100, 60)
    export = await begun(house, deliver, "jobs")
    seen, take = [], building.Tally.take

    async def look(tally, piece):
        await take(tally, piece)
        seen.append((tally.rows, tally.estimate, await house.admin.must("GET", f"/exports/{export['id']}")))

    monkeypatch.setattr(building.Tally, "take", look)
    await deliver()
    assert len(seen) > 3
    assert [rows for rows, _, _ in seen] == sorted(rows for rows, _, _ in seen)
    assert all(estimate >= rows for rows, estimate, _ in seen if estimate)
    assert any((shown["progress"] or {}).get("rows") for _, _, shown in seen)
    assert all(shown["status"] == "building" for _, _, shown in seen)


async def test_in_s3_it_is_written_in_parts_and_fetched_from_there(
    house, whole, owner_role, tools, work_off, s3, deliver, monkeypatch
):
    await owner_role.execute(JOBS, house.id, "x" * 1000, 300)
    export = await begun(house, deliver, "jobs")
    storage = S3Storage(s3.place(secrets.token_hex(8)), patience=30)
    monkeypatch.setattr(whole.app.state, "storage", storage)
    await work_off(whole.database, whole.app.state.redis, tools | {Press: replace(tools[Press], storage=storage)})
    shown = await house.admin.must("GET", f"/exports/{export['id']}")
    assert [one.key async for one in storage.list("exports")] == [f"exports/{export['id']}/1.jsonl"]
    link = await house.admin.must("GET", f"/exports/{export['id']}/download")
    assert "X-Amz-Signature" in link["url"]
    assert "X-Amz-Expires=900" in link["url"]
    content = await storage.get(f"exports/{export['id']}/1.jsonl")
    assert (len(content), content.count(b"\n")) == (shown["bytes"], shown["rows"])


async def test_whoever_ends_the_job_has_the_last_word(house, whole, deliver, monkeypatch):
    """It looked lost to the upkeep a moment before its end."""
    export = await begun(house, deliver, "jobs")
    take = building.Tally.take

    async def thought_lost(tally, piece):
        await take(tally, piece)
        async with whole.database.transaction() as session:
            await building.give_up(
                session, Actor.system("exports"), UUID(export["id"]), Status.failed, "Its job is gone."
            )

    monkeypatch.setattr(building.Tally, "take", thought_lost)
    await deliver()
    shown = await house.admin.must("GET", f"/exports/{export['id']}")
    assert (shown["status"], shown["failure"]) == ("ready", None)


async def test_what_names_somebody_who_is_erased_goes_with_them(house, whole, owner_role, deliver):
    await deliver()
    for filters in ({"actor": house.member.id}, {"target": house.member.email}, {"target": "somebody else"}):
        assert (await ask(house.admin, "audit_events", "csv", **filters)).status_code == 202
    async with whole.database.transaction() as session:
        await exports.forget_person(session, UUID(house.member.id), [house.member.email])
    assert await owner_role.fetchval("SELECT count(*) FROM exports") == 1
