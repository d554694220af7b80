"""Events that other programs bring: under a name of their own, marked with the key they came by, without secrets."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit.models import AuditEvent
from mainstay.audit.repository import AuditRepository
from mainstay.audit.service.recording import Change, Outcome, Target, keep, new_event
from mainstay.infra.observability.redaction import mask_text, mask_values
from mainstay.kit.actor import Actor
from mainstay.kit.errors import FieldError, ValidationFailed
from mainstay.kit.ids import id_at

log = get_logger("audit")

# A program that was cut off for a day may still tell; what is older could be put where somebody has looked already.
LATEST_TELLING: Final = timedelta(hours=24)
# Clocks differ.
_AHEAD: Final = timedelta(minutes=1)


async def bring_in(
    session: AsyncSession,
    actor: Actor,
    action: str,
    *,
    outcome: Outcome,
    targets: Sequence[Target],
    changes: Sequence[Change],
    details: Mapping[str, Any],
    occurred_at: datetime | None,
) -> AuditEvent:
    event = new_event(
        actor,
        action,
        target=[_without_secrets(target) for target in targets],
        changes=[Change(one.field, *mask_values([one.before, one.after])) for one in changes],
        outcome=outcome,
        details=mask_values(dict(details)),
    )
    now = await AuditRepository(session).now()
    event.occurred_at = now
    if occurred_at is not None:
        _refuse_far_times(occurred_at, now)
        # Its place in the trail is that of its time, as with every other event.
        event.id, event.occurred_at = id_at(occurred_at), occurred_at
    await keep(session, event)
    log.info("audit_event_brought_in", action=action, event_id=str(event.id), key_id=str(actor.key_id))
    return event


def _without_secrets(target: Target) -> Target:
    return replace(target, label=mask_text(target.label) if target.label else None)


def _refuse_far_times(occurred_at: datetime, now: datetime) -> None:
    if not now - LATEST_TELLING <= occurred_at <= now + _AHEAD:
        message = "lies more than a day back, or in the future"
        raise ValidationFailed(errors=(FieldError("/occurred_at", "out_of_range", message),))
