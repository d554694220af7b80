"""How one gets in: invited by somebody who may, accepted by the very person who was meant."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.accounts.errors import LinkInvalid
from mainstay.accounts.service import LinkTo
from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.infra.cache import Cache
from mainstay.infra.crypto.link_tokens import LinkTokens
from mainstay.infra.crypto.opaque import hash_token
from mainstay.kit.actor import Actor
from mainstay.kit.errors import NotFound, PermissionDenied, QuotaExceeded
from mainstay.kit.ids import new_id
from mainstay.kit.paging import PageWanted, Slice
from mainstay.kit.permissions import OF_ROLE, Permission, Role
from mainstay.organizations import events
from mainstay.organizations.errors import AlreadyMember
from mainstay.organizations.models import Invitation
from mainstay.organizations.repository import InvitationRepository, MembershipRepository, OrganizationRepository
from mainstay.organizations.service.entering import Standing, enter
from mainstay.organizations.service.invitation_mails import PAUSE, request_mail, take_from_quota

log = get_logger("organizations")

TOKEN_PREFIX: Final = "miv"  # noqa: S105 - the public beginning of every invitation's token
# In the console; it shows a button, whose POST accepts.
PAGE: Final = "/invitations/accept"
LIFETIME: Final = timedelta(days=7)


async def list_open(session: AsyncSession, actor: Actor, wanted: PageWanted) -> Slice[Invitation]:
    assert actor.organization_id is not None
    return await InvitationRepository(session).page_of(actor.organization_id, wanted)


async def invite(session: AsyncSession, tokens: LinkTokens, actor: Actor, email: str, role: Role) -> Invitation:
    """The newest invitation of an address is the only one that counts."""
    here = await enter(session, actor, Permission.members_write)
    if not here.own_role.may_grant(role):
        raise PermissionDenied(f"Your role is {here.own_role}; nobody grants more than they have.")
    address = accounts.checked_address(email)
    await _refuse_member(session, here, address)
    await take_from_quota(session, here.organization.id, address)
    rows = InvitationRepository(session)
    await rows.void_older(here.organization.id, address)
    id_ = new_id()
    invitation = Invitation(
        id=id_,
        organization_id=here.organization.id,
        email=address,
        role=role,
        inviter_id=actor.user_id,
        token_hash=hash_token(tokens.make(TOKEN_PREFIX, id_)),
    )
    await rows.add(invitation, LIFETIME)
    await request_mail(session, actor, here.organization, invitation)
    await _tell(session, actor, events.INVITED, invitation)
    return invitation


async def resend(session: AsyncSession, actor: Actor, invitation_id: UUID) -> Invitation:
    """The same link once more; it lasts no longer for that."""
    here = await enter(session, actor, Permission.members_write)
    rows = InvitationRepository(session)
    invitation = await rows.get_open(here.organization.id, invitation_id)
    if invitation is None:
        raise NotFound("There is no such open invitation.")
    await take_from_quota(session, here.organization.id, invitation.email)
    if not await rows.mail_again(invitation.id, PAUSE):
        raise QuotaExceeded("The mail was sent a moment ago.", retry_after=PAUSE.total_seconds())
    await request_mail(session, actor, here.organization, invitation)
    await _tell(session, actor, events.RESENT, invitation)
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


async def link_to(session: AsyncSession, tokens: LinkTokens, invitation_id: UUID) -> LinkTo | None:
    """What the mail carries, made again; None once the invitation is over."""
    kept = await InvitationRepository(session).get_open_hash(invitation_id)
    token = tokens.again(TOKEN_PREFIX, invitation_id, kept) if kept is not None else None
    return LinkTo(PAGE, token) if token else None


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
