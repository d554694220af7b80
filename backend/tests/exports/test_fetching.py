"""The way to the file, for as long as it is there."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from mainstay.entrypoints.upkeep_work import purge_stale, stale_in_all_rooms
from mainstay.exports.service import upkeep
from tests.exports.conftest import ask, fetch


async def test_the_link_gives_the_file_by_its_name_and_is_on_record(house, exported, actions, whole):
    file = await exported(house.admin, "jobs", "csv")
    assert file.headers["content-disposition"].startswith('attachment; filename="jobs-2')
    assert file.download["filename"] == f"jobs-{file.export['created_at'][:10]}.csv"
    assert file.headers["cache-control"] == "no-store"
    lasts = datetime.fromisoformat(file.download["expires_at"]) - datetime.now(UTC)
    assert timedelta(minutes=13) < lasts <= timedelta(minutes=15)
    assert (await actions())[-1] == "export.downloaded"
    # Nobody needs to be signed in: the link is who may.
    assert (await fetch(whole, file.download["url"])).content == file.content


async def test_answers_about_it_are_kept_nowhere(house, exported):
    file = await exported(house.admin, "jobs")
    for path in ("", f"/{file.export['id']}", f"/{file.export['id']}/download"):
        answer = await house.admin.call("GET", f"/exports{path}")
        assert answer.headers["cache-control"] == "no-store"


async def test_a_link_that_was_changed_or_is_over_gives_nothing(house, exported, whole, monkeypatch):
    file = await exported(house.admin, "jobs")
    url = file.download["url"]
    assert (await fetch(whole, url[:-4] + ("AAAA" if url[-4:] != "AAAA" else "BBBB"))).status_code == 404
    with monkeypatch.context() as patch:
        then = time.time() - 901
        patch.setattr("mainstay.infra.storage.links.time.time", lambda: then)
        old = (await house.admin.must("GET", f"/exports/{file.export['id']}/download"))["url"]
    assert (await fetch(whole, old)).status_code == 404
    assert (await fetch(whole, url)).status_code == 200


async def test_what_is_not_ready_has_no_link(house):
    id_ = (await ask(house.admin, "jobs")).json()["id"]
    answer = await house.admin.call("GET", f"/exports/{id_}/download")
    assert (answer.status_code, answer.json()["code"]) == (409, "export_not_ready")


async def test_whoever_lost_the_permission_gets_no_link(house, exported, join, owner_role, whole):
    file = await exported(house.admin, "audit_events", "csv")
    await owner_role.execute("DELETE FROM memberships WHERE user_id = $1", house.admin.id)
    await join(house.id, house.admin, "member")
    answer = await house.admin.call("GET", f"/exports/{file.export['id']}/download")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_after_a_week_the_file_is_gone_and_the_row_says_so(house, exported, owner_role, whole, files):
    file = await exported(house.admin, "jobs")
    kept = datetime.fromisoformat(file.export["expires_at"]) - datetime.fromisoformat(file.export["finished_at"])
    assert kept == timedelta(days=7)
    await owner_role.execute("UPDATE exports SET expires_at = now() - interval '1 second'")
    path = f"/exports/{file.export['id']}"
    for _ in range(2):
        assert (await house.admin.must("GET", path))["status"] == "expired"
        answer = await house.admin.call("GET", f"{path}/download")
        assert (answer.status_code, answer.json()["code"]) == (410, "export_expired")
        await upkeep.put_away(whole.database, whole.app.state.storage)
    assert await files() == []
    assert (await fetch(whole, file.download["url"])).status_code == 404
    assert await owner_role.fetchval("SELECT status FROM exports") == "expired"
    assert (await house.admin.must("GET", path))["rows"] == file.export["rows"]


async def test_a_month_later_nothing_tells_of_it(house, exported, owner_role, whole):
    await exported(house.admin, "jobs")
    stale = stale_in_all_rooms(whole.settings.jobs)
    await purge_stale(whole.database, stale)
    assert await owner_role.fetchval("SELECT count(*) FROM exports") == 1
    await owner_role.execute("UPDATE exports SET created_at = now() - interval '31 days'")
    await purge_stale(whole.database, stale)
    assert await owner_role.fetchval("SELECT count(*) FROM exports") == 0


@pytest.mark.parametrize("gone", ["organizations", "users"])
async def test_with_whoever_it_belonged_to_the_file_goes(house, exported, owner_role, whole, files, gone):
    await exported(house.admin, "jobs")
    await owner_role.execute(
        f"DELETE FROM {gone} WHERE id = $1", house.id if gone == "organizations" else house.admin.id
    )
    assert await upkeep.put_away(whole.database, whole.app.state.storage) == 1
    assert await files() == []
