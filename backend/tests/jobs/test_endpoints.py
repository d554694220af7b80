"""Jobs over HTTP: asked for once, seen only by their organization, cancelled, tried again and dismissed by people."""

from typing import Any
from uuid import UUID

import pytest

from mainstay.jobs import service as jobs
from mainstay.jobs.context import JobContext
from mainstay.jobs.kinds import Payload, job
from mainstay.jobs.repository import JobRepository
from mainstay.kit.actor import Actor
from mainstay.kit.ids import new_id
from tests.organizations.conftest import (
    actions,
    build,
    house,
    join,
    other,
    owner_role,
    settings,
    sign_up,
    whole,
)

__all__ = ["actions", "build", "house", "join", "other", "owner_role", "settings", "sign_up", "whole"]


class Greet(Payload):
    name: str
    times: int = 1


@job("tests.greet", is_open=True)
async def greet(ctx: JobContext, wanted: Greet) -> dict[str, Any]:
    for number in range(wanted.times):
        ctx.log("greeted", name=wanted.name, number=number)
    await ctx.progress(wanted.times, wanted.times)
    return {"said": f"Hello, {wanted.name}"}


class Inner(Payload):
    number: int = 0


@job("tests.inner")
async def inner(ctx: JobContext, wanted: Inner) -> None:
    await ctx.checkpoint()


GREETING = {"kind": "tests.greet", "payload": {"name": "Ada"}}


@pytest.fixture(autouse=True)
async def _empty(owner_role):
    await owner_role.execute("DELETE FROM jobs; DELETE FROM job_switches")
    yield
    await owner_role.execute("DELETE FROM jobs; DELETE FROM job_switches")


@pytest.fixture
def do_all(whole, work_off):
    return lambda: work_off(whole.database, whole.app.state.redis)


async def fail(owner_role: Any, job_id: str) -> None:
    await owner_role.execute(
        "UPDATE jobs SET state = 'failed', cause = 'permanent', failures = 8, losses = 3, finished_at = now() WHERE id = $1",
        UUID(job_id),
    )


async def test_a_job_is_asked_for_done_and_read(house, do_all, actions):
    answer = await house.member.call("POST", "/jobs", json=GREETING)
    assert (answer.status_code, answer.json()["state"], answer.json()["deduplicated"]) == (202, "queued", False)
    await do_all()
    read = await house.viewer.must("GET", f"/jobs/{answer.json()['id']}")
    assert (read["state"], read["result"]) == ("succeeded", {"said": "Hello, Ada"})
    assert read["progress"] == {"current": 1, "total": 1, "message": None}
    (attempt,) = read["attempts"]
    assert (attempt["outcome"], attempt["lines"][0]["facts"]) == ("succeeded", {"name": "Ada", "number": 0})
    assert "job.requested" in await actions()


async def test_a_job_of_a_key_that_is_unfinished_is_the_answer_and_keys_are_an_organizations_own(house, other):
    keyed = {**GREETING, "unique_key": "one"}
    first = (await house.member.call("POST", "/jobs", json=keyed)).json()
    again = await house.member.call("POST", "/jobs", json=keyed)
    assert (again.status_code, again.json()["id"], again.json()["deduplicated"]) == (200, first["id"], True)
    assert again.json()["unique_key"] == "one"
    theirs = await other.member.call("POST", "/jobs", json=keyed)
    assert (theirs.status_code, theirs.json()["id"] == first["id"]) == (202, False)


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"kind": "tests.nothing", "payload": {}}, "/kind"),
        ({"kind": "tests.inner", "payload": {}}, "/kind"),
        ({"kind": "tests.greet", "payload": {}}, "/payload/name"),
        ({"kind": "tests.greet", "payload": {"name": "Ada", "more": 1}}, "/payload/more"),
        ({**GREETING, "queue": "system"}, "/queue"),
    ],
)
async def test_what_cannot_be_done_is_refused_at_its_place(house, body, pointer):
    answer = await house.member.call("POST", "/jobs", json=body)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)


async def test_open_kinds_are_listed_with_the_schema_of_their_payload(house):
    kinds = (await house.viewer.must("GET", "/jobs/kinds"))["data"]
    shown = {one["kind"]: one["payload_schema"] for one in kinds}
    assert "tests.inner" not in shown
    assert set(shown["tests.greet"]["properties"]) == {"name", "times"}


async def test_a_viewer_asks_for_nothing(house, actions):
    for path, body in (("/jobs", GREETING), (f"/jobs/{new_id()}/cancel", None), ("/jobs/retry", {})):
        answer = await house.viewer.call("POST", path, **({"json": body} if body is not None else {}))
        assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied")
    assert await actions("denied") == ["access.denied"] * 3


async def test_another_organizations_job_is_not_there(house, other, owner_role):
    theirs = (await other.member.call("POST", "/jobs", json=GREETING)).json()["id"]
    for method, path in (("GET", ""), ("POST", "/cancel"), ("POST", "/retry"), ("POST", "/dismiss")):
        answer = await house.owner.call(method, f"/jobs/{theirs}{path}")
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert (await house.owner.must("GET", "/jobs"))["data"] == []
    assert await owner_role.fetchval("SELECT state FROM jobs") == "queued"


async def test_the_list_is_walked_by_filters_and_pages(house):
    for number in range(5):
        await house.member.must("POST", "/jobs", json={**GREETING, "queue": "bulk" if number % 2 else "high"})
    seen, cursor = [], ""
    while True:
        page = await house.viewer.must("GET", f"/jobs?limit=2&state=queued&kind=tests.greet{cursor}")
        seen += [one["id"] for one in page["data"]]
        if not page["has_more"]:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert len(seen) == len(set(seen)) == 5
    assert len((await house.viewer.must("GET", "/jobs?queue=bulk"))["data"]) == 2
    assert (await house.viewer.must("GET", "/jobs?until=2020-01-01T00:00:00Z"))["data"] == []


async def test_a_waiting_job_is_cancelled_at_once_and_only_once(house, actions):
    job_id = (await house.member.must("POST", "/jobs", json=GREETING))["id"]
    assert (await house.member.must("POST", f"/jobs/{job_id}/cancel"))["state"] == "cancelled"
    again = await house.member.call("POST", f"/jobs/{job_id}/cancel")
    assert (again.status_code, again.json()["code"]) == (409, "job_over")
    assert (await actions()).count("job.cancelled") == 1


async def test_a_running_job_stops_at_its_next_checkpoint(house, whole, owner_role, do_all):
    actor = Actor.system("tests").within(UUID(house.id), frozenset())
    async with whole.database.transaction() as session:
        asked = (await jobs.enqueue(session, actor, Inner())).job
    async with whole.database.transaction() as session:
        assert await JobRepository(session).claim(asked.id, "somebody")
    read = await house.member.must("POST", f"/jobs/{asked.id}/cancel")
    assert (read["state"], read["cancel_requested_at"] is not None) == ("running", True)
    # As the worker that holds it comes to its checkpoint.
    await owner_role.execute("UPDATE jobs SET state = 'queued', lease_until = NULL")
    await do_all()
    assert (await house.member.must("GET", f"/jobs/{asked.id}"))["state"] == "cancelled"


async def test_a_failed_job_is_tried_again_with_its_history(house, owner_role, do_all, actions):
    job_id = (await house.member.must("POST", "/jobs", json=GREETING))["id"]
    assert (await house.member.call("POST", f"/jobs/{job_id}/retry")).json()["code"] == "job_not_retryable"
    await do_all()
    await fail(owner_role, job_id)
    assert (await house.member.must("POST", f"/jobs/{job_id}/retry"))["state"] == "queued"
    await do_all()
    read = await house.member.must("GET", f"/jobs/{job_id}")
    assert (read["state"], read["attempt"], len(read["attempts"])) == ("succeeded", 2, 2)
    assert (await actions()).count("job.retried") == 1


async def test_a_dismissed_failure_is_left_alone(house, owner_role):
    job_id = (await house.member.must("POST", "/jobs", json=GREETING))["id"]
    assert (await house.member.call("POST", f"/jobs/{job_id}/dismiss")).json()["code"] == "job_not_dismissable"
    await fail(owner_role, job_id)
    assert (await house.member.must("POST", f"/jobs/{job_id}/dismiss"))["dismissed_at"]
    assert (await house.member.call("POST", f"/jobs/{job_id}/dismiss")).status_code == 409
    assert (await house.member.must("POST", "/jobs/retry", json={}))["retried"] == 0


async def test_failed_jobs_are_tried_again_together_but_not_beside_a_twin(house, other, owner_role):
    failed = [(await house.member.must("POST", "/jobs", json=GREETING))["id"] for _ in range(3)]
    twin = {**GREETING, "unique_key": "twin"}
    failed.append((await house.member.must("POST", "/jobs", json=twin))["id"])
    theirs = (await other.member.must("POST", "/jobs", json=GREETING))["id"]
    for job_id in [*failed, theirs]:
        await fail(owner_role, job_id)
    await house.member.must("POST", "/jobs", json=twin)
    answer = await house.member.must("POST", "/jobs/retry", json={"kind": "tests.greet"})
    assert answer == {"retried": 3, "has_more": False}
    assert await owner_role.fetchval("SELECT state FROM jobs WHERE id = $1", UUID(theirs)) == "failed"


async def test_only_operators_see_and_pause_queues(house, whole, owner_role, do_all, actions):
    for method, path in (("GET", "/queues"), ("POST", "/queues/default/pause"), ("POST", "/queues/default/resume")):
        assert (await house.owner.call(method, path)).json()["code"] == "permission_denied"
    await owner_role.execute(
        "UPDATE users SET is_operator = true, principal_version = principal_version + 1 WHERE id = $1", house.admin.id
    )
    await whole.app.state.redis.flushdb()
    assert (await house.admin.must("POST", "/queues/default/pause"))["paused"] is True
    job_id = UUID((await house.member.must("POST", "/jobs", json=GREETING))["id"])
    async with whole.database.transaction() as session:
        assert await JobRepository(session).claim(job_id, "somebody") is None
    shown = {one["name"]: one for one in (await house.admin.must("GET", "/queues"))["data"]}
    assert (shown["default"]["queued"], shown["default"]["paused"], shown["bulk"]["paused"]) == (1, True, False)
    assert (await house.admin.must("POST", "/queues/default/resume"))["paused"] is False
    assert await do_all() == 1
    assert (await house.admin.call("POST", "/queues/nothing/pause")).status_code == 404
    assert [one for one in await actions() if one.startswith("queue.")] == ["queue.paused", "queue.resumed"]
