"""`mainstay jobs …` and `mainstay schedules …`, which see every organization."""

import json
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from mainstay.kit.ids import new_id

WAITING = "00000000-0000-7000-8000-00000000000a"
FAILED = "00000000-0000-7000-8000-00000000000b"


@pytest.fixture
async def rows(owner):
    async def clear() -> None:
        await owner.execute("TRUNCATE jobs, job_switches, schedules, audit_events, audit_unsealed CASCADE")

    async def recorded() -> list[str]:
        return [row["action"] for row in await owner.fetch("SELECT action FROM audit_events ORDER BY id")]

    await clear()
    for id_, state, kind in ((WAITING, "queued", "mail.send"), (FAILED, "failed", "http.call")):
        await owner.execute(
            "INSERT INTO jobs (id, kind, queue, state, payload, actor_type, max_attempts, finished_at) "
            "VALUES ($1, $2, 'default', $3, '{}', 'system', 1, CASE WHEN $3 = 'failed' THEN now() END)",
            UUID(id_), kind, state,
        )  # fmt: skip
    yield recorded
    await clear()


async def test_jobs_are_listed_shown_tried_again_and_cancelled(mainstay, rows, owner):
    listed = [json.loads(line) for line in mainstay("jobs", "list", "--json").out.splitlines()]
    assert {one["id"] for one in listed} == {WAITING, FAILED}
    (line,) = mainstay("jobs", "list", "--state", "failed").out.splitlines()
    assert line.startswith(f"{FAILED}  failed")
    assert json.loads(mainstay("jobs", "show", FAILED).out)["attempts"] == []
    assert "queued" in mainstay("jobs", "retry", FAILED).out
    assert mainstay("jobs", "retry", FAILED).code == 2
    assert "cancelled" in mainstay("jobs", "cancel", FAILED).out
    assert mainstay("jobs", "drain", "default").out == "Cancelled 1 jobs.\n"
    assert mainstay("jobs", "drain", "nothing").code == 2
    assert await owner.fetchval("SELECT count(*) FROM jobs WHERE state = 'cancelled'") == 2
    assert await rows() == ["job.retried", "job.cancelled", "queue.drained"]


async def test_a_kind_is_paused_and_resumed(mainstay, rows, own_redis):
    assert "runs" in next(one for one in mainstay("jobs", "kinds", "list").out.splitlines() if "mail.send" in one)
    assert mainstay("jobs", "kinds", "pause", "mail.send").out.split() == ["mail.send", "default", "paused"]
    assert "paused" in next(one for one in mainstay("jobs", "kinds", "list").out.splitlines() if "mail.send" in one)
    assert await own_redis.llen("default") == 0
    assert mainstay("jobs", "kinds", "resume", "mail.send").out.split()[-1] == "runs"
    # Whoever waited is sent before the command ends.
    (message,) = await own_redis.lrange("default", 0, -1)
    assert WAITING in json.loads(message)["headers"]["argsrepr"]
    assert mainstay("jobs", "kinds", "pause", "no.such").code == 2
    assert await rows() == ["job_kind.switched_off", "job_kind.switched_on"]


async def test_schedules_are_listed_shown_paused_resumed_and_run(mainstay, rows, owner):
    organization, schedule = new_id(), new_id()
    await owner.execute("INSERT INTO organizations (id, name, slug) VALUES ($1, 'Engines', 'engines')", organization)
    await owner.execute(
        "INSERT INTO schedules (id, organization_id, name, interval_seconds, counted_from, time_zone, kind, payload, "
        "overlap, misfire, misfire_max, enabled, next_fire_at) VALUES ($1, $2, 'Report', 60, $3, 'UTC', 'http.call', "
        """'{"url": "https://example.com/"}', 'queue', 'run_once', 1, true, $3)""",
        schedule, organization, datetime.now(UTC) + timedelta(hours=1),
    )  # fmt: skip
    id_ = str(schedule)
    assert [json.loads(line)["id"] for line in mainstay("schedules", "list", "--json").out.splitlines()] == [id_]
    assert mainstay("schedules", "list", "--paused").out == ""
    assert "paused" in mainstay("schedules", "pause", id_).out
    assert mainstay("schedules", "list", "--paused").out.startswith(f"{id_}  paused")
    assert "paused" not in mainstay("schedules", "resume", id_).out
    ran = mainstay("schedules", "run", id_).out
    (job,) = await owner.fetch("SELECT id, state FROM jobs WHERE kind = 'http.call' AND state = 'queued'")
    assert ran == f"started  job {job['id']}\n"
    shown = json.loads(mainstay("schedules", "show", id_).out)
    assert ([one["outcome"] for one in shown["runs"]], len(shown["next_times"])) == (["started"], 5)
    assert len(mainstay("schedules", "preview", "30 2 * * *", "--zone", "Europe/Berlin").out.splitlines()) == 5
    assert mainstay("schedules", "preview", "never").code == 2
    assert mainstay("schedules", "show", str(new_id())).code == 2
    assert await rows() == ["schedule.paused", "schedule.resumed", "schedule.run"]
