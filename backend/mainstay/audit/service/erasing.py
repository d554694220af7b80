"""Erase a person from the trail: their values and what could prove them go, a pseudonym and the chain stay."""

import secrets
from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.audit.events import PERSON_ERASED
from mainstay.audit.models import AuditEvent
from mainstay.audit.repository import AuditRepository
from mainstay.audit.sealed_form import form_of, proofs_without
from mainstay.audit.service.recording import Target, record
from mainstay.kit.actor import Actor

_BATCH = 500


async def erase_person(session: AsyncSession, actor: Actor, person: UUID, *, besides: Collection[UUID] = ()) -> int:
    """In the caller's transaction: with the account, or not at all. Answers how many events named the person.

    `besides`: things that the trail calls by the person's address or name, such as an invitation to them."""
    repository = AuditRepository(session)
    pseudonym = f"erased-{secrets.token_hex(6)}"
    named = {str(one) for one in (person, *besides)}
    erased, last = 0, UUID(int=0)
    while events := await repository.about(person, after=last, limit=_BATCH, besides=besides):
        await repository.erase([_erasure(event, person, named) for event in events], pseudonym)
        erased, last = erased + len(events), events[-1].id
        for event in events:
            session.expunge(event)
    await record(session, actor, PERSON_ERASED, target=Target("user", person), details={"events": erased})
    return erased


def _erasure(event: AuditEvent, person: UUID, named: Collection[str]) -> dict[str, Any]:
    form, paths = form_of(event), _theirs(event, person, named)
    return {"id": str(event.id), "erased": paths, "proofs": proofs_without(form, paths)}


def _theirs(event: AuditEvent, person: UUID, named: Collection[str]) -> Sequence[str]:
    """What was changed and what was noted goes in any case: both may name whoever it was done to."""
    paths = ["changes", "metadata"]
    if person in (event.actor_id, event.on_behalf_of):
        paths += ["actor.label", "context.ip", "context.user_agent"]
    paths += [
        f"targets.{place}.label"
        for place, target in enumerate(event.targets)
        if target.get("id") in named and "label" in target
    ]
    return paths
