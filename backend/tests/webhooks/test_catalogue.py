"""Every kind of event is described, shown by an example, and told by the very acts that it is about."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import jsonschema
import orjson
import pytest

from mainstay.audit.actions import KNOWN as ACTIONS
from mainstay.callbacks.service import PURPOSE
from mainstay.callbacks.work import Caller
from mainstay.entrypoints.export_work import export_tools
from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.outbound import Sender
from mainstay.kit.ids import new_id
from mainstay.schedules.service.ticking import tick
from mainstay.webhooks.catalogue import CATALOGUE, TEST
from mainstay.webhooks.service.sending import Courier
from mainstay.webhooks.service.spreading import spread
from tests.organizations.conftest import told
from tests.webhooks.conftest import HERE

__all__ = ["told"]


@pytest.mark.parametrize("kind", CATALOGUE.values(), ids=CATALOGUE)
def test_an_example_is_as_its_schema_says(kind):
    jsonschema.validate(kind.whole_example, kind.schema)
    assert kind.description.endswith(".")


def test_a_name_that_the_trail_knows_means_the_same_there():
    own = {TEST, "job.succeeded", "job.failed", "schedule.missed"}
    assert set(CATALOGUE) - own <= set(ACTIONS)
    assert not own & set(ACTIONS)


async def test_the_catalogue_is_shown_to_whoever_may_keep_endpoints(house):
    listed = await house.admin.must("GET", "/event-types")
    assert [one["name"] for one in listed["data"]] == list(CATALOGUE)
    assert all(one["json_schema"]["type"] == "object" and one["example"] for one in listed["data"])
    assert (await house.viewer.call("GET", "/event-types")).status_code == 403


@pytest.fixture
def heard(whole, owner_role):
    """(Type, data) of everything that was told, in order. Each body is checked against its schema."""

    async def listen() -> list[tuple[str, dict[str, Any]]]:
        await spread(whole.database)
        rows = await owner_role.fetch("SELECT * FROM webhook_deliveries ORDER BY occurred_at, id")
        bodies = [orjson.loads(row["body"]) for row in rows]
        for row, body in zip(rows, bodies, strict=True):
            jsonschema.validate(body, CATALOGUE[row["event_type"]].schema)
            assert body["type"] == row["event_type"]
        return [(body["type"], body["data"]) for body in bodies]

    return listen


async def test_acts_on_people_are_told_without_their_names(house, listen, heard, sign_up, told, owner_role):
    await listen()
    guest = await sign_up("guest@example.com")
    wanted = {"email": guest.email, "role": "member"}
    await house.owner.must("POST", f"{house.path}/invitations", json=wanted)
    await guest.must("POST", "/invitations/accept", json={"token": (await told())[-1].token})
    await house.owner.must("PATCH", f"{house.path}/members/{guest.id}", json={"role": "admin"})
    await house.owner.must("DELETE", f"{house.path}/members/{guest.id}")
    await house.viewer.must("POST", f"{house.path}/leave")
    found = await heard()
    assert [(kind, data["user_id"]) for kind, data in found] == [
        ("invitation.accepted", guest.id), ("member.role_changed", guest.id), ("member.removed", guest.id),
        ("member.left", house.viewer.id),
    ]  # fmt: skip
    assert (found[0][1]["role"], found[2][1]["role_before"], found[2][1]["role"]) == ("member", "admin", None)
    bodies = await owner_role.fetch("SELECT body FROM webhook_deliveries")
    assert "@" not in str(bodies)
    assert "Guest" not in str(bodies)


async def test_acts_on_the_organization_are_told(house, listen, heard):
    await listen()
    version = {"If-Match": (await house.owner.call("GET", house.path)).headers["ETag"]}
    await house.owner.must("PATCH", house.path, json={"name": "Engines & Sons"}, headers=version)
    await house.owner.must("POST", f"{house.path}/transfer-ownership", json={"user_id": house.admin.id})
    found = dict(await heard())
    assert found["organization.changed"]["changes"] == [
        {"field": "name", "before": "engines", "after": "Engines & Sons"}
    ]
    assert found["organization.ownership_transferred"]["user_id"] == house.admin.id


async def test_the_end_of_an_organization_and_its_return_are_told(house, listen, heard):
    await listen("organization.deletion_requested", "organization.restored")
    version = {"If-Match": (await house.owner.call("GET", house.path)).headers["ETag"]}
    await house.owner.must("DELETE", house.path, headers=version)
    await house.owner.must("POST", f"{house.path}/restore")
    assert [kind for kind, _ in await heard()] == ["organization.deletion_requested", "organization.restored"]


async def test_acts_on_keys_are_told_without_the_key(house, listen, heard, owner_role):
    await listen("api_key.created", "api_key.rotated", "api_key.revoked")
    wanted = {"name": "Deploys", "scopes": ["jobs:read"], "owner": "organization"}
    made = await house.owner.must("POST", "/api-keys", json=wanted)
    await house.owner.must("POST", f"/api-keys/{made['id']}/rotate", json={"grace_seconds": 60})
    await house.owner.must("DELETE", f"/api-keys/{made['id']}")
    found = await heard()
    assert [kind for kind, _ in found] == ["api_key.created", "api_key.rotated", "api_key.revoked"]
    assert {(one["api_key_id"], *one["scopes"]) for _, one in found} == {(made["id"], "jobs:read")}
    assert "msk_" not in str(await owner_role.fetch("SELECT body FROM webhook_deliveries"))


async def test_acts_on_schedules_are_told(house, listen, heard):
    await listen()
    wanted = {"name": "R", "cron": "0 3 * * *", "kind": "http.call", "payload": {"url": "https://example.com/"}}
    made = await house.admin.must("POST", "/schedules", json=wanted)
    path = f"/schedules/{made['id']}"
    await house.admin.must("PATCH", path, json={"overlap": "queue"}, headers={"If-Match": '"1"'})
    await house.admin.must("POST", f"{path}/pause")
    await house.admin.must("POST", f"{path}/resume")
    await house.admin.must("DELETE", path, headers={"If-Match": '"4"'})
    found = await heard()
    assert [kind for kind, _ in found] == [
        "schedule.created", "schedule.changed", "schedule.paused", "schedule.resumed", "schedule.deleted",
    ]  # fmt: skip
    assert {one["schedule_id"] for _, one in found} == {made["id"]}


async def test_an_export_that_is_ready_is_told_to_programs(house, listen, heard, whole, work_off, mail_tools):
    await listen("export.ready")
    made = await house.admin.must("POST", "/exports", json={"kind": "users", "format": "jsonl"})
    tools = mail_tools(whole.settings) | export_tools(whole.settings, whole.app.state.storage)
    await work_off(whole.database, whole.app.state.redis, tools)
    ((kind, data),) = await heard()
    shown = await house.admin.must("GET", f"/exports/{made['id']}")
    assert (kind, data["export_id"]) == ("export.ready", shown["id"])
    assert (data["rows"], data["bytes"], data["sha256"]) == (shown["rows"], shown["bytes"], shown["sha256"])


async def test_times_missed_at_once_are_told_together(house, listen, heard, owner_role, whole):
    await listen("schedule.missed")
    due = datetime.now(UTC) - timedelta(minutes=90)
    await owner_role.execute(
        "INSERT INTO schedules (id, organization_id, name, interval_seconds, counted_from, time_zone, kind, payload, overlap, "
        "misfire, misfire_max, enabled, next_fire_at) "
        "VALUES ($1, $2, 'R', 600, $3, 'UTC', 'http.call', '{}', 'skip', 'skip', 1, true, $3)",
        new_id(), UUID(house.id), due,
    )  # fmt: skip
    await tick(whole.database)
    ((kind, data),) = await heard()
    missed = await owner_role.fetchval("SELECT count(*) FROM schedule_runs WHERE outcome = 'missed'")
    assert (kind, data["count"]) == ("schedule.missed", missed)
    assert data["first_at"] < data["last_at"]


async def test_the_ends_of_jobs_that_clients_ask_for_are_told(
    house, listen, heard, far, whole, work_off, courier, owner_role
):
    await listen("job.succeeded", "job.failed")
    caller = Caller(Sender([HERE], https_only=False), Sealer(whole.settings.encryption_keys, PURPOSE))
    tools = {Caller: caller, Courier: courier}
    for path, head in (("good", "200 OK"), ("bad", "404 Not Found")):
        far.says(head)
        payload = {"url": f"http://127.0.0.1:{far.port}/{path}"}
        await house.member.must("POST", "/jobs", json={"kind": "http.call", "payload": payload})
        await work_off(whole.database, whole.app.state.redis, tools)
    # The house's own.
    await owner_role.execute(
        "UPDATE jobs SET organization_id = $1, state = 'failed', finished_at = now(), lease_until = NULL "
        "WHERE kind <> 'http.call' AND state <> 'failed'",
        UUID(house.id),
    )
    found = await heard()
    assert [(kind, data["kind"], data["cause"]) for kind, data in found] == [
        ("job.succeeded", "http.call", None), ("job.failed", "http.call", "permanent"),
    ]  # fmt: skip
    await work_off(whole.database, whole.app.state.redis, tools)
    assert len(await heard()) == 2
