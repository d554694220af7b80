"""Record a deed in the transaction that does it. No event, no change."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.audit.actions import is_known
from mainstay.audit.metrics import EVENTS
from mainstay.audit.models import AuditEvent
from mainstay.infra.observability.redaction import MASK, is_secret_field
from mainstay.kit.actor import Actor

_SALT_BYTES = 16
_LONGEST_LABEL = 200


class Outcome(StrEnum):
    success = "success"
    denied = "denied"
    failure = "failure"


@dataclass(frozen=True, slots=True)
class Target:
    """What it was done to."""

    type: str
    id: UUID | str | None
    label: str | None = None

    def as_dict(self) -> dict[str, str]:
        row = {"type": self.type, "id": str(self.id) if self.id else None, "label": self.label}
        return {name: value for name, value in row.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Change:
    field: str
    before: Any
    after: Any

    def as_dict(self) -> dict[str, Any]:
        if is_secret_field(self.field):
            return {"field": self.field, "before": MASK, "after": MASK}
        return {"field": self.field, "before": self.before, "after": self.after}


async def record(
    session: AsyncSession,
    actor: Actor,
    action: str,
    *,
    target: Target | Sequence[Target] = (),
    changes: Sequence[Change] = (),
    outcome: Outcome = Outcome.success,
    organization_id: UUID | None = None,
    details: Mapping[str, Any] | None = None,
) -> None:
    event = new_event(
        actor,
        action,
        target=target,
        changes=changes,
        outcome=outcome,
        organization_id=organization_id,
        details=details,
    )
    await keep(session, event)


def new_event(
    actor: Actor,
    action: str,
    *,
    target: Target | Sequence[Target] = (),
    changes: Sequence[Change] = (),
    outcome: Outcome = Outcome.success,
    organization_id: UUID | None = None,
    details: Mapping[str, Any] | None = None,
) -> AuditEvent:
    if not is_known(action):
        raise ValueError(f"{action!r} is not declared as an action")
    targets = [target] if isinstance(target, Target) else list(target)
    return AuditEvent(
        action=action,
        outcome=outcome,
        organization_id=organization_id or actor.organization_id,
        actor_type=actor.type,
        actor_id=actor.impersonator_id or actor.id,
        actor_label=(actor.impersonator_label or actor.label)[:_LONGEST_LABEL],
        session_id=actor.session_id,
        key_id=actor.key_id,
        on_behalf_of=actor.id if actor.impersonator_id else None,
        targets=[one.as_dict() for one in targets],
        changes=[one.as_dict() for one in changes],
        ip=actor.origin.ip,
        user_agent=actor.origin.user_agent,
        request_id=actor.origin.request_id,
        trace_id=actor.origin.trace_id,
        job_id=actor.origin.job_id,
        details=dict(details or {}),
        salt=secrets.token_bytes(_SALT_BYTES),
    )


async def keep(session: AsyncSession, event: AuditEvent) -> None:
    session.add(event)
    await session.flush()
    EVENTS.labels(event.outcome).inc()
