from typing import Annotated
from uuid import UUID

from fastapi import Depends, Response

from mainstay.accounts.errors import AddressInvalid, LinkInvalid
from mainstay.kit.errors import (
    Conflict,
    CursorInvalid,
    IdempotencyInProgress,
    IdempotencyMismatch,
    NotFound,
    PreconditionRequired,
    QuotaExceeded,
    ReauthenticationRequired,
    VersionMismatch,
)
from mainstay.organizations.access import (
    Inviter,
    MemberReader,
    MemberWriter,
    OrganizationAdmin,
    OrganizationDeleter,
    OrganizationMember,
    OrganizationReader,
    OrganizationRestorer,
    OwnershipHolder,
)
from mainstay.organizations.errors import AlreadyMember, LastOwner, SlugTaken
from mainstay.organizations.room import Room
from mainstay.organizations.schemas import (
    InvitationAccept,
    InvitationCreate,
    InvitationRead,
    MemberPatch,
    MemberRead,
    OrganizationCreate,
    OrganizationPatch,
    OrganizationRead,
    OwnershipTransfer,
)
from mainstay.organizations.service import Standing, founding, invitations, members, organizations
from mainstay.sessions.access import PersonInPerson, SignedInPerson
from mainstay.web.etags import RequiredVersion, SeenVersion, show_version
from mainstay.web.idempotency import idempotent
from mainstay.web.pagination import Pages
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.schemas import Page
from mainstay.web.transaction import Session

router = room_router("/organizations", "Organizations")
invitation_router = room_router("/invitations", "Organizations")

Once = Annotated[None, Depends(idempotent())]
ONCE = (IdempotencyInProgress, IdempotencyMismatch)


@router.get("", summary="List my organizations", responses=problems(CursorInvalid))
async def list_organizations(actor: SignedInPerson, session: Session, pages: Pages) -> Page[OrganizationRead]:
    """The organizations you are in, with your role in each, the newest first."""
    mine, found = await organizations.list_mine(session, actor, pages.wanted)
    return pages.page([OrganizationRead.of(one) for one in mine], found)


@router.post("", status_code=201, summary="Found an organization", responses=problems(SlugTaken, *ONCE))
async def found_organization(
    wanted: OrganizationCreate, actor: SignedInPerson, session: Session, room: Room, response: Response, _: Once
) -> OrganizationRead:
    """Make an organization, whose owner you are."""
    return _shown(response, await founding.found(session, room.principals, actor, wanted.name, wanted.slug))


@router.get("/{organization_id}", summary="Get an organization", responses=problems(NotFound))
async def get_organization(actor: OrganizationReader, session: Session, response: Response) -> OrganizationRead:
    """An organization you are in. Its `ETag` is what a change must name."""
    return _shown(response, await organizations.require(session, actor))


@router.patch(
    "/{organization_id}",
    summary="Change an organization",
    responses=problems(NotFound, SlugTaken, VersionMismatch, PreconditionRequired),
)
async def change_organization(
    actor: OrganizationAdmin, seen: RequiredVersion, wanted: OrganizationPatch, session: Session, response: Response
) -> OrganizationRead:
    """Change its name or its short name. Name the version you have read with `If-Match`."""
    return _shown(response, await organizations.change(session, actor, seen, wanted.name, wanted.slug))


@router.delete(
    "/{organization_id}",
    status_code=202,
    summary="Delete an organization",
    responses=problems(NotFound, VersionMismatch, ReauthenticationRequired),
)
async def delete_organization(
    actor: OrganizationDeleter, seen: SeenVersion, session: Session, response: Response
) -> OrganizationRead:
    """Mark it for deletion. For 14 days it stays as it is and can be restored; then it is gone for everybody in it."""
    return _shown(response, await organizations.request_deletion(session, actor, seen))


@router.post("/{organization_id}/restore", summary="Keep an organization after all", responses=problems(NotFound))
async def restore_organization(actor: OrganizationRestorer, session: Session, response: Response) -> OrganizationRead:
    """Take the deletion back, within its 14 days."""
    return _shown(response, await organizations.restore(session, actor))


@router.post("/{organization_id}/leave", status_code=204, summary="Leave", responses=problems(NotFound, LastOwner))
async def leave_organization(actor: OrganizationMember, session: Session, room: Room) -> None:
    """End your own membership. The last owner cannot."""
    await members.leave(session, room.principals, actor)


@router.post(
    "/{organization_id}/transfer-ownership",
    summary="Transfer the ownership",
    responses=problems(NotFound, Conflict),
)
async def transfer_ownership(
    actor: OwnershipHolder, wanted: OwnershipTransfer, session: Session, room: Room
) -> MemberRead:
    """Make a member an owner and yourself an admin, in one step. The answer is the new owner."""
    return MemberRead.of(await members.transfer_ownership(session, room.principals, actor, wanted.user_id))


@router.get("/{organization_id}/members", summary="List members", responses=problems(NotFound, CursorInvalid))
async def list_members(actor: MemberReader, session: Session, pages: Pages) -> Page[MemberRead]:
    """Who is in the organization and as what, the newest first."""
    listed, found = await members.list_members(session, actor, pages.wanted)
    return pages.page([MemberRead.of(one) for one in listed], found)


@router.patch(
    "/{organization_id}/members/{user_id}",
    summary="Change a member's role",
    responses=problems(NotFound, LastOwner),
)
async def change_member_role(
    actor: MemberWriter, user_id: UUID, wanted: MemberPatch, session: Session, room: Room
) -> MemberRead:
    """Give a member another role, at most your own, unless theirs is above yours. It acts within two seconds."""
    return MemberRead.of(await members.change_role(session, room.principals, actor, user_id, wanted.role))


@router.delete(
    "/{organization_id}/members/{user_id}",
    status_code=204,
    summary="Remove a member",
    responses=problems(NotFound, LastOwner),
)
async def remove_member(actor: MemberWriter, user_id: UUID, session: Session, room: Room) -> None:
    """End somebody's membership, unless their role is above yours. It acts within two seconds."""
    await members.remove(session, room.principals, actor, user_id)


@router.get(
    "/{organization_id}/invitations", summary="List open invitations", responses=problems(NotFound, CursorInvalid)
)
async def list_invitations(actor: MemberWriter, session: Session, pages: Pages) -> Page[InvitationRead]:
    """Who has been asked in and has not come yet, the newest first. Those past `expires_at` can no longer be accepted."""
    found = await invitations.list_open(session, actor, pages.wanted)
    return pages.page([InvitationRead.of(one) for one in found.items], found)


@router.post(
    "/{organization_id}/invitations",
    status_code=201,
    summary="Invite somebody",
    responses=problems(NotFound, AlreadyMember, AddressInvalid, QuotaExceeded, *ONCE),
)
async def invite_member(
    actor: Inviter, wanted: InvitationCreate, session: Session, room: Room, _: Once
) -> InvitationRead:
    """Ask the holder of an address in, with a role that is at most your own. It lasts seven days, and a newer
    invitation of the same address voids the older one. The link comes by mail, and the answer never holds it. An
    organization sends at most 100 such mails a day, and an address gets at most five."""
    return InvitationRead.of(await invitations.invite(session, room.link_tokens, actor, wanted.email, wanted.role))


@router.post(
    "/{organization_id}/invitations/{invitation_id}/resend",
    summary="Send an invitation again",
    responses=problems(NotFound, QuotaExceeded, *ONCE),
)
async def resend_invitation(actor: Inviter, invitation_id: UUID, session: Session, _: Once) -> InvitationRead:
    """Send the mail of an open invitation once more, with the same link. At the earliest five minutes after the last
    one, and an address gets at most five such mails a day, whoever sends them."""
    return InvitationRead.of(await invitations.resend(session, actor, invitation_id))


@router.delete(
    "/{organization_id}/invitations/{invitation_id}",
    status_code=204,
    summary="Revoke an invitation",
    responses=problems(NotFound),
)
async def revoke_invitation(actor: Inviter, invitation_id: UUID, session: Session) -> None:
    """Take an open invitation back; its link no longer works."""
    await invitations.revoke(session, actor, invitation_id)


@invitation_router.post(
    "/accept", summary="Accept an invitation", responses=problems(LinkInvalid, AlreadyMember, *ONCE)
)
async def accept_invitation(
    actor: PersonInPerson, wanted: InvitationAccept, session: Session, room: Room, response: Response, _: Once
) -> OrganizationRead:
    """Join the organization that the link is from. Your account must have that very address, and have verified it.
    Whoever invited you must still be allowed to."""
    token = wanted.token.get_secret_value()
    return _shown(response, await invitations.accept(session, room.principals, actor, token))


def _shown(response: Response, standing: Standing) -> OrganizationRead:
    show_version(response, standing.organization.version)
    return OrganizationRead.of(standing)
