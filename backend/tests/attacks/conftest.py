"""What attackers need: organizations with people and keys in them, and things of theirs that others would like to have."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text

from mainstay.kit.ids import new_id
from tests.api_keys.conftest import EVERYTHING, make_key
from tests.architecture.app import document
from tests.organizations.conftest import (
    House,
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

__all__ = [
    "actions", "build", "house", "join", "make_key", "other", "owner_role", "settings", "sign_up", "whole",
]  # fmt: skip

NOWHERE = "01a1fc10-e0b8-71c8-8aef-5a44ea48304b"


@dataclass
class Victim:
    """An organization whose things are asked for, and the ways to make some."""

    house: House
    make_key: Callable[..., Awaitable[Any]]
    database: Any


async def _invitation(victim: Victim) -> str:
    wanted = {"email": "guest@example.com", "role": "viewer"}
    return str((await victim.house.owner.must("POST", f"{victim.house.path}/invitations", json=wanted))["id"])


async def _event(victim: Victim) -> str:
    return str((await victim.house.owner.must("GET", "/audit-events"))["data"][0]["id"])


async def _key(victim: Victim) -> str:
    made = await victim.make_key(victim.house.owner, victim.house, owner="organization", scopes=EVERYTHING)
    return str(made.id)


async def _schedule(victim: Victim) -> str:
    wanted = {"name": "Report", "cron": "0 3 * * *", "kind": "http.call", "payload": {"url": "https://example.com/"}}
    listed = await victim.house.owner.must("GET", "/schedules")
    made = listed["data"][0] if listed["data"] else await victim.house.owner.must("POST", "/schedules", json=wanted)
    return str(made["id"])


async def _webhook_endpoint(victim: Victim) -> str:
    wanted = {"url": "https://example.com/webhooks"}
    listed = (await victim.house.owner.must("GET", "/webhook-endpoints"))["data"]
    made = listed[0] if listed else await victim.house.owner.must("POST", "/webhook-endpoints", json=wanted)
    return str(made["id"])


async def _webhook_delivery(victim: Victim) -> str:
    made = text(
        "INSERT INTO webhook_deliveries (id, endpoint_id, organization_id, message_id, event_type, body) "
        "VALUES (:id, :endpoint_id, :organization_id, 'msg_1', 'webhook.test', '{}')"
    )
    endpoint_id = await _webhook_endpoint(victim)
    return await _inserted(victim, made, endpoint_id=endpoint_id, organization_id=victim.house.id)


async def _organization(victim: Victim) -> str:
    return victim.house.id


async def _person(victim: Victim) -> str:
    return victim.house.member.id


async def _session(victim: Victim) -> str:
    return victim.house.owner.session_id


async def _notification(victim: Victim) -> str:
    key = await victim.make_key(victim.house.owner, victim.house, owner="organization", scopes=EVERYTHING)
    wanted = {"recipient_ids": [victim.house.member.id], "title": "For one's own eyes"}
    return str((await key.call("POST", "/notifications", json=wanted)).json()["data"][0]["id"])


async def _passkey(victim: Victim) -> str:
    made = text(
        "INSERT INTO passkeys (id, user_id, place, name, credential_id, public_key, sign_count, aaguid, transports, "
        "backup_eligible, backed_up) VALUES (:id, :user_id, 1, 'Phone', 'c', 'k', 0, :id, '{}', false, false)"
    )
    return await _inserted(victim, made, user_id=victim.house.owner.id)


async def _job(victim: Victim) -> str:
    """One that failed, so that there is something to be done with it in every way."""
    made = text(
        "INSERT INTO jobs (id, kind, queue, state, cause, payload, organization_id, actor_type, max_attempts, finished_at) "
        "VALUES (:id, 'tests.gone', 'default', 'failed', 'permanent', '{}', :organization_id, 'system', 1, now())"
    )
    return await _inserted(victim, made, organization_id=victim.house.id)


async def _export(victim: Victim) -> str:
    wanted = {"kind": "jobs", "format": "csv"}
    return str((await victim.house.owner.must("POST", "/exports", json=wanted))["id"])


async def _inserted(victim: Victim, statement: Any, **values: str) -> str:
    id_ = str(new_id())
    async with victim.database.transaction() as session:
        await session.execute(statement, {"id": UUID(id_), **{name: UUID(value) for name, value in values.items()}})
    return id_


async def _queue(victim: Victim) -> str:
    """Nobody's; but operators alone may touch it."""
    return "default"


async def _kind(victim: Victim) -> str:
    """As with queues."""
    return "http.call"


# What only operators may: others are told so before anybody looks for the thing.
FOR_OPERATORS = {
    "get_user", "change_user", "end_user_sessions", "impersonate_user", "pause_queue", "resume_queue",
    "pause_job_kind", "resume_job_kind",
}  # fmt: skip

# For each name of a parameter in a path: a thing of that kind that belongs to the victim.
FACTORIES: dict[str, Callable[[Victim], Awaitable[str]]] = {
    "organization_id": _organization,
    "user_id": _person,
    "invitation_id": _invitation,
    "key_id": _key,
    "event_id": _event,
    "session_id": _session,
    "schedule_id": _schedule,
    "notification_id": _notification,
    "passkey_id": _passkey,
    "job_id": _job,
    "export_id": _export,
    "endpoint_id": _webhook_endpoint,
    "delivery_id": _webhook_delivery,
    "kind": _kind,
    "name": _queue,
}


def operations() -> list[tuple[str, str, dict[str, Any]]]:
    """Every operation of the document that asks who is calling."""
    return [
        (method.upper(), path, operation)
        for path, item in document()["paths"].items()
        for method, operation in item.items()
        if operation.get("security")
    ]


def example_body(operation: dict[str, Any]) -> Any:
    """What the document shows as a good body; none for an operation without."""
    content = operation.get("requestBody", {}).get("content", {}).get("application/json")
    if content is None:
        return None
    schema = resolved(content["schema"])
    return (content.get("examples") or schema["examples"])[0]


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document()["components"]["schemas"].get(schema.get("$ref", "").rpartition("/")[2], schema)
    return found
