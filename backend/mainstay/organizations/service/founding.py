"""A new organization, and its short name."""

import re
import secrets
import unicodedata
from collections.abc import Iterator
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.infra.cache import Cache
from mainstay.kit.actor import Actor, ActorType
from mainstay.kit.permissions import Role
from mainstay.kit.text import one_line
from mainstay.organizations import events
from mainstay.organizations.errors import SlugTaken
from mainstay.organizations.models import Organization
from mainstay.organizations.repository import InvitationRepository, MembershipRepository, OrganizationRepository
from mainstay.organizations.service.entering import Standing

log = get_logger("organizations")

_LONGEST_NAME = 200
_LONGEST_SLUG = 40
_SHORTEST_SLUG = 3
_ENDING_BYTES = 3
_TRIES = 4


async def found(session: AsyncSession, principals: Cache, actor: Actor, name: str, slug: str | None) -> Standing:
    organization = await _found(session, actor, actor.user_id, name, [slug] if slug else _slugs_from(name))
    await accounts.principal_changed(session, principals, actor.user_id)
    log.info("organization_founded", organization_id=str(organization.id), user_id=str(actor.user_id))
    return Standing(organization, Role.owner)


async def found_for(session: AsyncSession, user_id: UUID, name: str, actor: Actor | None = None) -> Organization:
    """The organization that a new account starts with. Nobody can have remembered what a new account may do."""
    founder = actor or Actor(ActorType.user, user_id)
    name = one_line(name)[:_LONGEST_NAME].strip()
    return await _found(session, founder, user_id, name, _slugs_from(name))


async def settle(session: AsyncSession, user_id: UUID, name: str, address: str, actor: Actor | None = None) -> None:
    """Whoever came by invitation is waited for elsewhere; everybody else gets an organization of their own, once."""
    if await MembershipRepository(session).has_any(user_id):
        return
    if await is_invited(session, address):
        return
    await found_for(session, user_id, name, actor)


async def is_invited(session: AsyncSession, address: str) -> bool:
    return await InvitationRepository(session).is_waited_for(address)


async def _found(
    session: AsyncSession, actor: Actor, owner_id: UUID, name: str, slugs: Iterator[str] | list[str]
) -> Organization:
    organization = await _first_free(OrganizationRepository(session), name, slugs)
    await MembershipRepository(session).add(organization.id, owner_id, Role.owner)
    await audit.record(
        session,
        actor,
        events.FOUNDED,
        target=Target("organization", organization.id, organization.slug),
        organization_id=organization.id,
    )
    return organization


async def _first_free(rows: OrganizationRepository, name: str, slugs: Iterator[str] | list[str]) -> Organization:
    for slug in slugs:
        if organization := await rows.found(name, slug):
            return organization
    raise SlugTaken


def _slugs_from(name: str) -> Iterator[str]:
    """The name in plain letters; when somebody has that, the same with an ending nobody has."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST_SLUG].strip("-")
    if len(slug) < _SHORTEST_SLUG:
        slug = "organization"
    yield slug
    stem = slug[: _LONGEST_SLUG - 2 * _ENDING_BYTES - 1].rstrip("-")
    for _ in range(_TRIES):
        yield f"{stem}-{secrets.token_hex(_ENDING_BYTES)}"
