"""How one gets in: invited by somebody who may, accepted by the very person who was meant."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.accounts.errors import LinkInvalid
from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.infra.cache import Cache
from mainstay.infra.crypto.opaque import hash_token, new_token
from mainstay.kit.actor import Actor
from mainstay.kit.errors import NotFound, PermissionDenied
from mainstay.kit.paging import PageWanted, Slice
from mainstay.kit.permissions import OF_ROLE, Permission, Role
from mainstay.organizations import events
from mainstay.organizations.errors import AlreadyMember
from mainstay.organizations.models import Invitation
from mainstay.organizations.ports import Announce, Announcement
from mainstay.organizations.repository import InvitationRepository, MembershipRepository, OrganizationRepository
from mainstay.organizations.service.entering import Standing, enter

log = get_logger("organizations")

TOKEN_PREFIX: Final = "miv"  # noqa: S105 - the public beginning of every invitation's token
LIFETIME: Final = timedelta(days=7)


async def list_open(session: AsyncSession, actor: Actor, wanted: PageWanted) -> Slice[Invitation]:
    assert actor.organization_id is not None
    return await InvitationRepository(session).page_of(actor.organization_id, wanted)


async def invite(session: AsyncSession, announce: Announce, actor: Actor, email: str, role: Role) -> Invitation:
    """The newest invitation of an address is the only one that counts."""
    here = await enter(session, actor, Permission.members_write)
    if not here.own_role.may_grant(role):
        raise PermissionDenied(f"Your role is {here.own_role}; nobody grants more than they have.")
    address = accounts.checked_address(email)
    await _refuse_member(session, here, address)
    rows = InvitationRepository(session)
    await rows.void_older(here.organization.id, address)
    token = new_token(TOKEN_PREFIX)
    invitation = Invitation(
        organization_id=here.organization.id,
        email=address,
        role=role,
        inviter_id=actor.user_id,
        token_hash=hash_token(token),
    )
    await rows.add(invitation, LIFETIME)
    await announce(session, _announcement(here, actor, invitation, token))
    await _tell(session, actor, events.INVITED, invitation)
    return invitation


async def revoke(session: AsyncSession, actor: Actor, invitation_id: UUID) -> None:
    here = await enter(session, actor, Permission.members_write)
    invitation = await InvitationRepository(session).revoke(here.organization.id, invitation_id)
    if invitation is None:
        raise NotFound("There is no such open invitation.")
    await _tell(session, actor, events.REVOKED, invitation)


async def accept(session: AsyncSession, principals: Cache, actor: Actor, token: str) -> Standing:
    """A refusal undoes all of it: the invitation is used up only by whoever gets in."""
    rows = InvitationRepository(session)
    invitation = await rows.get_by_token(hash_token(token))
    if invitation is None:
        raise LinkInvalid
    organization = await OrganizationRepository(session).lock(invitation.organization_id)
    if organization is None or not await rows.accept(invitation.id) or not await _may_still_invite(session, invitation):
        raise LinkInvalid
    # It locks the person's row, so that the address looked at next stays theirs until the commit.
    await accounts.principal_changed(session, principals, actor.user_id)
    if not await accounts.has_verified_address(session, actor.user_id, invitation.email):
        raise PermissionDenied("The invitation is for another address, or yours is not verified yet.")
    role = Role(invitation.role)
    if not await MembershipRepository(session).add(organization.id, actor.user_id, role):
        raise AlreadyMember
    await _tell(session, actor, events.ACCEPTED, invitation)
    return Standing(organization, role)


async def _refuse_member(session: AsyncSession, here: Standing, address: str) -> None:
    known = await accounts.id_of_address(session, address)
    if known and await MembershipRepository(session).get(here.organization.id, known):
        raise AlreadyMember


async def _may_still_invite(session: AsyncSession, invitation: Invitation) -> bool:
    inviter = await MembershipRepository(session).get(invitation.organization_id, invitation.inviter_id)
    if inviter is None or not await accounts.is_active(session, inviter.user_id):
        return False
    role = Role(inviter.role)
    return Permission.members_write in OF_ROLE[role] and role.may_grant(Role(invitation.role))


def _announcement(here: Standing, actor: Actor, invitation: Invitation, token: str) -> Announcement:
    return Announcement(
        invitation_id=invitation.id,
        organization_name=here.organization.name,
        inviter=actor.label,
        email=invitation.email,
        role=Role(invitation.role),
        token=token,
        expires_at=invitation.expires_at,
    )


async def _tell(session: AsyncSession, actor: Actor, action: str, invitation: Invitation) -> None:
    target = Target("invitation", invitation.id, invitation.email)
    await audit.record(
        session,
        actor,
        action,
        target=target,
        organization_id=invitation.organization_id,
        details={"role": invitation.role},
    )
    log.info("invitation_act", action=action, invitation_id=str(invitation.id))
