"""The organization itself: see it, change it, let it go, keep it after all."""

from typing import Any

from sqlalchemy import func
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit import service as audit
from mainstay.audit.service import Change, Target
from mainstay.jobs import service as jobs
from mainstay.kit.actor import Actor
from mainstay.kit.errors import NotFound, VersionMismatch
from mainstay.kit.paging import PageWanted, Slice
from mainstay.kit.permissions import Permission
from mainstay.organizations import events
from mainstay.organizations.errors import SlugTaken
from mainstay.organizations.models import Organization
from mainstay.organizations.repository import GRACE, MembershipRepository, OrganizationRepository
from mainstay.organizations.service.entering import Standing, enter
from mainstay.organizations.work import EraseOrganization

log = get_logger("organizations")


async def list_mine(session: AsyncSession, actor: Actor, wanted: PageWanted) -> tuple[list[Standing], Slice[Any]]:
    found = await OrganizationRepository(session).page_of(actor.user_id, wanted)
    ids = [organization.id for organization in found.items]
    roles = await MembershipRepository(session).roles_in(ids, actor.user_id)
    # Who was removed between the two questions is no longer in it.
    return [Standing(one, roles[one.id]) for one in found.items if one.id in roles], found


async def require(session: AsyncSession, actor: Actor) -> Standing:
    assert actor.organization_id is not None
    organization = await OrganizationRepository(session).get(actor.organization_id)
    if organization is None:
        raise NotFound("You are in no such organization.")
    return Standing(organization, actor.roles.get(organization.id))


async def change(session: AsyncSession, actor: Actor, seen: int, name: str | None, slug: str | None) -> Standing:
    here = await enter(session, actor, Permission.organization_write)
    organization = here.organization
    if organization.version != seen:
        raise VersionMismatch
    wanted = {"name": name or organization.name, "slug": slug or organization.slug}
    changes = [
        Change(field, getattr(organization, field), value)
        for field, value in wanted.items()
        if value != getattr(organization, field)
    ]
    if not changes:
        return here
    try:
        await OrganizationRepository(session).change(organization, seen, **wanted)
    except IntegrityError as clash:
        raise SlugTaken from clash
    await _tell(session, actor, events.CHANGED, organization, changes)
    return here


async def request_deletion(session: AsyncSession, actor: Actor, seen: int | None) -> Standing:
    """Asked again, the grace does not begin anew."""
    here = await enter(session, actor, Permission.organization_delete)
    organization = here.organization
    if seen is not None and organization.version != seen:
        raise VersionMismatch
    if organization.deletion_requested_at is None:
        await OrganizationRepository(session).change(
            organization, organization.version, deletion_requested_at=func.now()
        )
        await _tell(session, actor, events.DELETION_REQUESTED, organization)
        assert organization.deletion_requested_at is not None
        over = organization.deletion_requested_at + GRACE
        # One for each time it is asked for: whichever finds it kept, or its grace begun anew, does nothing.
        key = f"{organization.id}:{over.isoformat()}"
        wanted = EraseOrganization(organization_id=organization.id)
        await jobs.enqueue(session, Actor.system("organizations"), wanted, unique=key, run_at=over)
    return here


async def restore(session: AsyncSession, actor: Actor) -> Standing:
    here = await enter(session, actor, Permission.organization_delete)
    organization = here.organization
    if organization.deletion_requested_at is not None:
        await OrganizationRepository(session).change(organization, organization.version, deletion_requested_at=None)
        await _tell(session, actor, events.RESTORED, organization)
    return here


async def _tell(
    session: AsyncSession, actor: Actor, action: str, organization: Organization, changes: list[Change] | None = None
) -> None:
    target = Target("organization", organization.id, organization.slug)
    await audit.record(session, actor, action, target=target, changes=changes or [])
    log.info("organization_act", action=action, organization_id=str(organization.id), actor_id=str(actor.id))
