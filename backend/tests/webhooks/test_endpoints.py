"""Endpoints over HTTP: made, changed by who has seen them, silenced, deleted; what was sent looked at and sent again."""

import asyncio
import string
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from mainstay.infra.db.purging import purge
from mainstay.webhooks.service.upkeep import STALE
from tests.webhooks.conftest import arrived, path_of

WANTED = {"url": "https://example.com/hook", "description": "Billing", "event_types": ["job.failed"]}


@pytest.fixture
async def made(house):
    return await house.admin.must("POST", "/webhook-endpoints", json=WANTED)


async def test_an_endpoint_shows_its_secret_once(house, made, actions, owner_role, capsys):
    assert made["secret"].startswith("whsec_")
    read = await house.owner.call("GET", path_of(made))
    assert read.headers["ETag"] == '"1"'
    assert read.json() == {name: value for name, value in made.items() if name != "secret"}
    assert (await house.owner.must("GET", "/webhook-endpoints"))["data"] == [read.json()]
    assert "webhook_endpoint.created" in await actions()
    for table in ("webhook_endpoints", "audit_events", "jobs", "live_events", "idempotency_keys"):
        assert made["secret"] not in str(await owner_role.fetch(f"SELECT * FROM {table}"))
    assert made["secret"] not in capsys.readouterr().out


@pytest.mark.parametrize("path", ["", "/test", "/rotate-secret", "/disable", "/enable", "/redeliver"])
async def test_owners_and_admins_alone_may(house, made, path):
    method, body = ("GET", None) if not path else ("POST", {"since": "2026-01-01T00:00:00Z"})
    for person in (house.member, house.viewer):
        refused = await person.call(method, f"{path_of(made)}{path}", json=body)
        assert (refused.status_code, refused.json()["code"]) == (403, "permission_denied")


async def test_a_stranger_and_another_organization_find_nothing(house, other, made, whole):
    assert (await whole.client.get("/api/v1/webhook-endpoints")).status_code == 401
    for method, path in (("GET", ""), ("POST", "/test"), ("GET", "/deliveries"), ("POST", "/rotate-secret")):
        assert (await other.owner.call(method, f"{path_of(made)}{path}")).status_code == 404
    assert (await other.owner.must("GET", "/webhook-endpoints"))["data"] == []


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"url": "http://example.com/"}, "/url"),
        ({"url": "ftp://example.com/"}, "/url"),
        ({"url": "https://me:word@example.com/"}, "/url"),
        ({"url": "https://example.com:22/"}, "/url"),
        ({"url": "https://exa mple.com/"}, "/url"),
        ({"url": "https://"}, "/url"),
        ({"url": "https://example.com/" + "x" * 2048}, "/url"),
        ({"url": None}, "/url"),
        ({"event_types": []}, "/event_types"),
        ({"event_types": ["job.failed", "job.exploded"]}, "/event_types/1"),
        ({"event_types": "*"}, "/event_types"),
        ({"description": "x" * 501}, "/description"),
        ({"description": "a\u0000b"}, "/description"),
        ({"secret": "whsec_mine"}, "/secret"),
    ],
)
async def test_what_could_not_be_delivered_to_is_refused_at_its_place(house, change, pointer):
    answer = await house.admin.call("POST", "/webhook-endpoints", json={**WANTED, **change})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)


@hypothesis_settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    url=st.one_of(st.text(max_size=60), st.text(string.printable, max_size=40).map(lambda tail: f"https://{tail}")),
    types=st.lists(st.text(max_size=30), max_size=3),
)
def test_no_input_breaks_it(url, types):
    """As the body is read, and as the URL is named in the trail: whatever passes the one serves the other."""
    from pydantic import ValidationError

    from mainstay.webhooks.schemas import EndpointCreate
    from mainstay.webhooks.service.telling import host_of

    try:
        wanted = EndpointCreate(url=url, event_types=types)
    except ValidationError:
        return
    assert host_of(wanted.url)


async def test_the_same_call_makes_one_endpoint_and_repeats_no_secret(house):
    key = {"Idempotency-Key": "a-key-of-sixteen-or-more"}
    first = await house.admin.call("POST", "/webhook-endpoints", json=WANTED, headers=key)
    again = await house.admin.call("POST", "/webhook-endpoints", json=WANTED, headers=key)
    assert again.status_code == 201
    assert {**again.json(), "secret": first.json()["secret"]} == first.json()
    assert "secret" not in again.json()


async def test_an_organization_has_at_most_twenty(house, owner_role):
    answers = await asyncio.gather(*(house.admin.call("POST", "/webhook-endpoints", json=WANTED) for _ in range(24)))
    assert sorted(one.status_code for one in answers) == [201] * 20 + [429] * 4
    assert {one.json()["code"] for one in answers if one.status_code == 429} == {"quota_exceeded"}
    assert await owner_role.fetchval("SELECT count(*) FROM webhook_endpoints") == 20


async def test_a_change_names_the_version_it_has_seen(house, made, actions, owner_role):
    blind = await house.admin.call("PATCH", path_of(made), json={"description": "x"})
    assert (blind.status_code, blind.json()["code"]) == (428, "precondition_required")
    wanted = {"url": "https://example.org/secret-path", "event_types": ["*", "job.failed"]}
    changed = await house.admin.call("PATCH", path_of(made), json=wanted, headers={"If-Match": '"1"'})
    assert (changed.json()["event_types"], changed.headers["ETag"]) == (["*"], '"2"')
    late = await house.admin.call("PATCH", path_of(made), json={"description": "x"}, headers={"If-Match": '"1"'})
    assert (late.status_code, late.json()["code"]) == (412, "version_mismatch")
    assert (await house.admin.call("DELETE", path_of(made))).status_code == 428
    gone = await house.admin.call("DELETE", path_of(made), headers={"If-Match": '"2"'})
    assert gone.status_code == 204
    assert (await house.admin.call("GET", path_of(made))).status_code == 404
    assert {"webhook_endpoint.changed", "webhook_endpoint.deleted"} <= set(await actions())
    # What follows the host may be as good as a password.
    assert "secret-path" not in str(await owner_role.fetch("SELECT * FROM audit_events"))


async def test_a_rotation_shows_the_new_secret_once(house, made, actions, owner_role, whole):
    rotated = await house.admin.must("POST", f"{path_of(made)}/rotate-secret")
    assert rotated["secret"] not in {made["secret"], None}
    assert rotated["previous_secret_until"] > rotated["updated_at"]
    assert "secret" not in await house.admin.must("GET", path_of(made))
    assert "webhook_endpoint.secret_rotated" in await actions()
    await owner_role.execute("UPDATE webhook_endpoints SET previous_until = now() - interval '1 second'")
    for stale in STALE:
        await purge(whole.database, stale)
    assert await owner_role.fetchval("SELECT sealed_previous FROM webhook_endpoints") is None


async def test_disabled_and_enabled_again(house, made, listen, change_role, deliver, far):
    endpoint = await listen()
    silent = await house.admin.must("POST", f"{path_of(endpoint)}/disable")
    assert (silent["status"], silent["disabled_reason"]) == ("disabled", "by_hand")
    again = await house.admin.call("POST", f"{path_of(endpoint)}/disable")
    assert (again.status_code, again.json()["code"]) == (409, "webhook_endpoint_disabled")
    assert (await house.admin.call("POST", f"{path_of(endpoint)}/test")).status_code == 409
    await change_role()
    assert await deliver() == 0
    loud = await house.admin.must("POST", f"{path_of(endpoint)}/enable")
    assert (loud["status"], loud["disabled_at"]) == ("enabled", None)
    again = await house.admin.call("POST", f"{path_of(endpoint)}/enable")
    assert (again.status_code, again.json()["code"]) == (409, "webhook_endpoint_enabled")
    await change_role("member")
    assert await deliver() == 1


async def test_a_test_message_arrives_whatever_else_is_wanted(house, listen, deliver, far):
    endpoint = await listen("job.failed")
    asked = await house.admin.must("POST", f"{path_of(endpoint)}/test")
    assert (asked["status"], asked["event_type"]) == ("pending", "webhook.test")
    await deliver()
    (one,) = arrived(far)
    assert one.verified_by(endpoint["secret"])["data"] == {"endpoint_id": endpoint["id"]}
    read = await house.admin.must("GET", f"{path_of(endpoint)}/deliveries/{asked['id']}")
    assert (read["status"], read["payload"], read["attempts"][0]["body"]) == ("delivered", one.said, "thanks")


async def test_deliveries_are_found_by_state_kind_and_time(house, listen, change_role, deliver, far):
    endpoint = await listen()
    await change_role()
    await deliver()
    far.says("500 Broken")
    await house.admin.must("POST", f"{path_of(endpoint)}/test")
    await deliver()

    async def found(**query):
        listed = await house.admin.must("GET", f"{path_of(endpoint)}/deliveries", params=query)
        return [one["event_type"] for one in listed["data"]]

    assert await found() == ["webhook.test", "member.role_changed"]
    assert await found(status="delivered") == ["member.role_changed"]
    assert await found(event_type="webhook.test") == ["webhook.test"]
    now = datetime.now(UTC).isoformat()
    assert await found(since=now) == []
    assert len(await found(until=now)) == 2
    first = await house.admin.must("GET", f"{path_of(endpoint)}/deliveries", params={"limit": 1})
    second = await house.admin.must(
        "GET", f"{path_of(endpoint)}/deliveries", params={"limit": 1, "cursor": first["next_cursor"]}
    )
    assert [one["event_type"] for one in first["data"] + second["data"]] == ["webhook.test", "member.role_changed"]


async def test_one_is_redelivered_under_its_id(house, listen, change_role, deliver, far, actions):
    endpoint = await listen()
    await change_role()
    await deliver()
    (known,) = (await house.admin.must("GET", f"{path_of(endpoint)}/deliveries"))["data"]
    path = f"{path_of(endpoint)}/deliveries/{known['id']}/redeliver"
    again = await house.admin.must("POST", path)
    assert (again["message_id"], again["redelivery"], again["status"]) == (known["message_id"], True, "pending")
    busy = await house.admin.call("POST", path)
    assert (busy.status_code, busy.json()["code"]) == (409, "webhook_delivery_pending")
    await deliver()
    first, second = arrived(far)
    assert first.headers["webhook-id"] == second.headers["webhook-id"] == known["message_id"]
    assert first.body == second.body
    second.verified_by(endpoint["secret"])
    assert "webhook_endpoint.redelivered" in await actions()


async def test_a_range_is_redelivered_once(house, listen, deliver, far, owner_role):
    endpoint = await listen()
    far.says("410 Gone")
    before = datetime.now(UTC).isoformat()
    for _ in range(3):
        await house.admin.must("POST", f"{path_of(endpoint)}/test")
    await deliver()
    far.says("200 OK")
    await house.admin.must("POST", f"{path_of(endpoint)}/enable")
    ids = {row["message_id"] for row in await owner_role.fetch("SELECT message_id FROM webhook_deliveries")}
    asked = {"since": before, "status": "cancelled"}
    states = [row["status"] for row in await owner_role.fetch("SELECT status FROM webhook_deliveries")]
    assert sorted(states) == ["cancelled", "cancelled", "failed"]
    done = await house.admin.must("POST", f"{path_of(endpoint)}/redeliver", json=asked)
    assert done == {"redelivered": 2, "has_more": False}
    none = await house.admin.must("POST", f"{path_of(endpoint)}/redeliver", json=asked)
    assert none["redelivered"] == 0
    assert (await house.admin.must("POST", f"{path_of(endpoint)}/redeliver", json={"since": before}))[
        "redelivered"
    ] == 1
    await deliver()
    assert {one.headers["webhook-id"] for one in arrived(far)[1:]} == ids
    early = {"since": "2026-01-01T00:00:00Z", "until": before, "status": "delivered"}
    assert (await house.admin.must("POST", f"{path_of(endpoint)}/redeliver", json=early))["redelivered"] == 0


async def test_what_has_ended_is_kept_for_thirty_days(house, listen, deliver, whole, owner_role):
    endpoint = await listen()
    await house.admin.must("POST", f"{path_of(endpoint)}/test")
    await deliver()
    await house.admin.must("POST", f"{path_of(endpoint)}/test")
    for days, left in ((29, 2), (31, 1)):
        await owner_role.execute(
            f"UPDATE webhook_deliveries SET finished_at = now() - interval '{days} days' WHERE status = 'delivered'"
        )
        await purge(whole.database, STALE[0])
        assert await owner_role.fetchval("SELECT count(*) FROM webhook_deliveries") == left


async def test_an_erased_organization_leaves_nothing(house, listen, deliver, owner_role):
    endpoint = await listen()
    await house.admin.must("POST", f"{path_of(endpoint)}/test")
    await owner_role.execute("DELETE FROM organizations WHERE id = $1", house.id)
    await deliver()
    assert await owner_role.fetchval("SELECT count(*) FROM webhook_endpoints") == 0
    assert await owner_role.fetchval("SELECT count(*) FROM webhook_deliveries") == 0


async def test_the_endpoints_page_is_told_when_one_changes(house, made, owner_role):
    told = await owner_role.fetchrow("SELECT * FROM live_events WHERE topic = 'webhook_endpoint.changed'")
    assert (str(told["organization_id"]), told["permission"]) == (house.id, "webhooks:read")
    assert "example.com" not in told["body"]
