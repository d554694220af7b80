"""Schedules over HTTP: made, previewed, changed by who has seen them, paused, resumed, run by hand."""

from uuid import UUID

import pytest

from mainstay.schedules.service.ticking import tick

RING = {"name": "Nightly", "cron": "30 2 * * *", "time_zone": "Europe/Berlin", "kind": "tests.ring", "payload": {}}


@pytest.fixture
async def made(house):
    return await house.admin.must("POST", "/schedules", json=RING)


async def test_a_schedule_is_made_and_read_by_all_and_kept_by_admins(house, made, actions):
    assert (made["enabled"], len(made["next_times"]), made["maker_id"]) == (True, 5, house.admin.id)
    read = await house.viewer.call("GET", f"/schedules/{made['id']}")
    assert (read.json(), read.headers["ETag"]) == (made, '"1"')
    assert (await house.viewer.must("GET", "/schedules"))["data"] == [made]
    refused = await house.member.call("POST", "/schedules", json=RING)
    assert (refused.status_code, refused.json()["code"]) == (403, "permission_denied")
    assert "schedule.created" in await actions()


async def test_a_stranger_and_another_organization_find_nothing(house, other, made, whole):
    assert (await whole.client.get("/api/v1/schedules")).status_code == 401
    assert (await other.owner.call("GET", f"/schedules/{made['id']}")).status_code == 404
    assert (await other.owner.call("POST", f"/schedules/{made['id']}/run")).status_code == 404


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"cron": "0 0 31 2 *"}, "/cron", "cron_never_due"),
        ({"cron": "* * * * * *"}, "/cron", "cron_invalid"),
        ({"interval_seconds": 60}, "/cron", "one_timing"),
        ({"cron": None}, "/cron", "one_timing"),
        ({"time_zone": "Mars/Olympus"}, "/time_zone", "time_zone_unknown"),
        ({"kind": "mail.send"}, "/kind", "kind_unknown"),
        ({"payload": {"bell": 3}}, "/payload/bell", "string_type"),
        ({"overlap": "allow"}, "/overlap", "literal_error"),
        ({"misfire_max": 101}, "/misfire_max", "less_than_equal"),
        ({"name": "\u200b\n"}, "/name", None),
    ],
)
async def test_what_could_never_run_is_refused_at_its_place(house, change, pointer, code):
    answer = await house.admin.call("POST", "/schedules", json={**RING, **change})
    if code is None:
        return
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)
    assert answer.json()["errors"][0]["code"] == code


async def test_the_same_call_makes_one_schedule_and_a_name_is_taken_once(house):
    key = {"Idempotency-Key": "a-key-of-sixteen-or-more"}
    first = await house.admin.call("POST", "/schedules", json=RING, headers=key)
    again = await house.admin.call("POST", "/schedules", json=RING, headers=key)
    assert (again.status_code, again.json()) == (201, first.json())
    clash = await house.admin.call("POST", "/schedules", json=RING)
    assert (clash.status_code, clash.json()["code"]) == (409, "schedule_name_taken")


async def test_a_change_names_the_version_it_has_seen(house, made, actions):
    path = f"/schedules/{made['id']}"
    blind = await house.admin.call("PATCH", path, json={"overlap": "queue"})
    assert (blind.status_code, blind.json()["code"]) == (428, "precondition_required")
    changed = await house.admin.call("PATCH", path, json={"interval_seconds": 90}, headers={"If-Match": '"1"'})
    assert (changed.json()["cron"], changed.json()["interval_seconds"]) == (None, 90)
    assert changed.headers["ETag"] == '"2"'
    late = await house.admin.call("PATCH", path, json={"overlap": "queue"}, headers={"If-Match": '"1"'})
    assert (late.status_code, late.json()["code"]) == (412, "version_mismatch")
    same = await house.admin.call("PATCH", path, json={"interval_seconds": 90}, headers={"If-Match": '"2"'})
    assert same.status_code == 200
    gone = await house.admin.call("DELETE", path, headers={"If-Match": same.headers["ETag"]})
    assert gone.status_code == 204
    assert {"schedule.changed", "schedule.deleted"} <= set(await actions())


async def test_pausing_and_resuming(house, made, whole, owner_role):
    path = f"/schedules/{made['id']}"
    paused = await house.admin.must("POST", f"{path}/pause")
    assert (paused["enabled"], paused["next_fire_at"], paused["next_times"]) == (False, None, [])
    again = await house.admin.call("POST", f"{path}/pause")
    assert (again.status_code, again.json()["code"]) == (409, "schedule_already_paused")
    assert (await house.viewer.must("GET", "/schedules?enabled=true"))["data"] == []
    resumed = await house.admin.must("POST", f"{path}/resume")
    assert resumed["next_times"] == made["next_times"]
    again = await house.admin.call("POST", f"{path}/resume")
    assert (again.status_code, again.json()["code"]) == (409, "schedule_not_paused")


async def test_a_run_by_hand_goes_by_the_rule_for_what_overlaps(house, made, actions):
    path = f"/schedules/{made['id']}"
    run = await house.admin.must("POST", f"{path}/run")
    assert (run["outcome"], run["by_hand"]) == ("started", True)
    assert (await house.viewer.must("GET", f"/jobs/{run['job_id']}"))["kind"] == "tests.ring"
    busy = await house.admin.call("POST", f"{path}/run")
    assert (busy.status_code, busy.json()["code"]) == (409, "schedule_busy")
    assert (await house.viewer.must("GET", f"{path}/runs"))["data"] == [run]
    assert "schedule.run" in await actions()


async def test_what_waits_is_skipped_when_the_schedule_is_paused(house, made, whole):
    path = f"/schedules/{made['id']}"
    await house.admin.must("PATCH", path, json={"overlap": "queue"}, headers={"If-Match": '"1"'})
    await house.admin.must("POST", f"{path}/run")
    assert (await house.admin.must("POST", f"{path}/run"))["outcome"] == "waiting"
    await house.admin.must("POST", f"{path}/pause")
    latest = (await house.viewer.must("GET", f"{path}/runs"))["data"][0]
    assert (latest["outcome"], latest["reason"]) == ("skipped", "paused")
    assert not await tick(whole.database)


async def test_a_preview_keeps_nothing(house, owner_role):
    times = await house.viewer.must("POST", "/schedules/preview", json={"cron": "0 12 29 2 *"})
    assert [one[5:16] for one in times["data"]] == ["02-29T12:00"] * 5
    spans = await house.viewer.must("POST", "/schedules/preview", json={"interval_seconds": 90})
    assert len(spans["data"]) == 5
    assert await owner_role.fetchval("SELECT count(*) FROM schedules") == 0


async def test_two_who_run_it_at_once_start_one_job(house, made, owner_role):
    import asyncio

    answers = await asyncio.gather(*(house.admin.call("POST", f"/schedules/{made['id']}/run") for _ in range(5)))
    assert sorted(one.status_code for one in answers) == [202, 409, 409, 409, 409]
    assert await owner_role.fetchval("SELECT count(*) FROM jobs WHERE kind = 'tests.ring'") == 1
    assert UUID(made["id"])
