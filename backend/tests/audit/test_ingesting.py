"""Events of other programs: under their own names, by key, once, bounded, without secrets."""

from datetime import UTC, datetime, timedelta

import pytest

from mainstay.audit.checkpoints import PURPOSE
from mainstay.audit.service.sealing import seal_waiting
from mainstay.audit.service.verifying import verify_chain
from mainstay.infra.crypto.signing import SigningKeys

BASE = "/audit-events"
SENT = {
    "action": "custom.invoice.sent",
    "targets": [{"type": "invoice", "id": "2026-0417", "label": "Invoice 2026-0417"}],
    "changes": [{"field": "state", "before": "draft", "after": "sent"}],
    "metadata": {"amount": "120.00"},
}


@pytest.fixture
async def key(house, make_key):
    return await make_key(house.admin, house, owner="organization", name="Billing", scopes=["audit:write"])


async def test_an_event_is_in_the_trail_and_marked_with_its_key(key, house):
    answer = await key.call("POST", BASE, json=SENT)
    assert answer.status_code == 201, answer.text
    event = answer.json()
    assert (event["action"], event["outcome"], event["organization_id"]) == ("custom.invoice.sent", "success", house.id)
    assert event["actor"] == {
        "type": "api_key", "id": key.id, "label": "Billing", "session_id": None, "key_id": key.id,
    }  # fmt: skip
    assert (event["targets"], event["changes"], event["metadata"]) == (
        SENT["targets"], SENT["changes"], SENT["metadata"],
    )  # fmt: skip
    assert (await house.owner.must("GET", f"{BASE}/{event['id']}")) == event
    assert [one["id"] for one in (await house.owner.must("GET", f"{BASE}?actor={key.id}"))["data"]] == [event["id"]]


async def test_the_same_call_twice_is_one_event(key, owner_role):
    once = {"Idempotency-Key": "invoice-2026-0417-sent"}
    answers = [await key.call("POST", BASE, json=SENT, headers=once) for _ in range(3)]
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert await owner_role.fetchval("SELECT count(*) FROM audit_events WHERE action LIKE 'custom.%'") == 1
    other = await key.call("POST", BASE, json={**SENT, "outcome": "failure"}, headers=once)
    assert other.json()["code"] == "idempotency_mismatch"


async def test_only_keys_with_the_scope_bring_events(house, make_key):
    reader = await make_key(house.admin, house, scopes=["audit:read"])
    assert (await reader.call("POST", BASE, json=SENT)).json()["code"] == "permission_denied"
    assert (await house.owner.call("POST", BASE, json=SENT)).json()["code"] == "permission_denied"


@pytest.mark.parametrize(
    "action", ["session.created", "custom", "custom.", "custom.A", "custom.a b", "Custom.a", "custom.a\n", "custom.1"]
)
async def test_names_of_ours_and_odd_ones_are_refused(key, action):
    answer = await key.call("POST", BASE, json={**SENT, "action": action})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/action")


@pytest.mark.parametrize(
    "wrong",
    [
        {"targets": [{"type": "a", "id": "b"}] * 21}, {"targets": [{"type": "a"}]}, {"targets": [{"type": "a", "id": ""}]},
        {"targets": [{"type": "a", "id": "b", "more": 1}]}, {"changes": [{"field": "a"}] * 51},
        {"metadata": {"a": "x" * 17_000}}, {"metadata": {str(n): n for n in range(51)}}, {"metadata": ["a"]},
        {"outcome": "maybe"}, {"actor": {"id": "x"}}, {"organization_id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b"},
        {"metadata": {"a": "\x00"}}, {"occurred_at": "yesterday"}, {"occurred_at": "2026-11-21T08:00:00"},
    ],
)  # fmt: skip
async def test_what_is_too_much_or_unknown_is_refused(key, wrong):
    answer = await key.call("POST", BASE, json={**SENT, **wrong})
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


async def test_an_event_may_be_told_a_day_late_and_stands_where_it_happened(key, house):
    an_hour_ago = (datetime.now(UTC) - timedelta(hours=20)).isoformat()
    late = (await key.call("POST", BASE, json={**SENT, "occurred_at": an_hour_ago})).json()
    assert datetime.fromisoformat(late["occurred_at"]) == datetime.fromisoformat(an_hour_ago)
    assert (await house.owner.must("GET", BASE))["data"][-1]["id"] == late["id"]
    until = (datetime.now(UTC) - timedelta(hours=19)).isoformat()
    found = await house.owner.must("GET", BASE, params={"until": until})
    assert [event["id"] for event in found["data"]] == [late["id"]]
    for wrong in (timedelta(hours=25), timedelta(minutes=-5)):
        when = (datetime.now(UTC) - wrong).isoformat()
        answer = await key.call("POST", BASE, json={**SENT, "occurred_at": when})
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/occurred_at")


async def test_secrets_are_masked_wherever_they_stand(key, owner_role):
    told = {
        **SENT,
        "targets": [{"type": "account", "id": "1", "label": f"uses {key.secret}"}],
        "changes": [
            {"field": "password", "before": "hunter2hunter2", "after": "hunter3hunter3"},
            {"field": "note", "before": None, "after": {"api_key": "hunter4hunter4", "kept": 1}},
        ],
        "metadata": {"inner": [{"client_secret": "hunter5hunter5"}], "said": f"Bearer {key.secret}", "kept": True},
    }
    event = (await key.call("POST", BASE, json=told)).json()
    row = str(dict(await owner_role.fetchrow("SELECT * FROM audit_events WHERE action LIKE 'custom.%'")))
    assert not any(secret in row for secret in (key.secret, "hunter"))
    assert event["changes"][1]["after"]["kept"] == 1
    assert event["metadata"]["kept"] is True


async def test_events_that_were_brought_in_are_sealed_and_verified_like_all_others(key, house, whole):
    odd = {"share": 0.1, "big": 2**53 + 1, "word": "schön\u2028✓", "none": None, "deep": {"a": [1, {"b": []}]}}
    late = (datetime.now(UTC) - timedelta(hours=2)).isoformat()
    for more in ({"metadata": odd}, {"occurred_at": late}):
        assert (await key.call("POST", BASE, json={**SENT, **more})).status_code == 201
    await seal_waiting(whole.database, batch=100)
    from uuid import UUID

    verdict = await verify_chain(whole.database, SigningKeys([b"k" * 32], PURPOSE).public, UUID(house.id))
    assert (verdict.flaw, verdict.events >= 3) == (None, True)
