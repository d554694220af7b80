from fastapi import Request, Response

from mainstay.accounts.errors import AddressInvalid, AddressTaken, LinkInvalid, RegistrationClosed
from mainstay.accounts.service import Asked
from mainstay.kit.errors import OriginRefused, ReauthenticationRequired
from mainstay.sessions.access import FreshlyProvedPerson
from mainstay.sessions.answers import put_device
from mainstay.sessions.attempts import Transport, attempt_of, network_of
from mainstay.sessions.errors import CredentialsInvalid, LoginThrottled
from mainstay.sessions.registration_schemas import (
    Accepted,
    AddressRequest,
    LinkRequest,
    NewAddressRequest,
    RegistrationRequest,
    ResetRequest,
    VerificationRequest,
)
from mainstay.sessions.room import Room
from mainstay.sessions.service import recovering, registering, verifying
from mainstay.sessions.service.registering import Wanted
from mainstay.sessions.service.verifying import Caller, Proof
from mainstay.sessions.visitors import Visitor
from mainstay.web.origin import CallOrigin
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.transaction import Session

router = room_router("/auth", "Authentication")


@router.post("/register", status_code=202, summary="Register", responses=problems(RegistrationClosed, AddressInvalid))
async def register_account(
    wanted: RegistrationRequest, request: Request, room: Room, session: Session, origin: CallOrigin
) -> Accepted:
    """Ask for an account. The answer is the same whether the address is known or not, and takes as long: what comes
    next is told by mail, a link to verify a new address or a note that there is an account already. Where registration
    is by invitation, only an invited address gets an account."""
    asked = Wanted(wanted.email, wanted.full_name, wanted.password.get_secret_value())
    await registering.register(session, room.reception, origin, network_of(request), asked)
    return Accepted()


@router.post("/password/forgot", status_code=202, summary="Ask for a link to reset a password")
async def forget_password(
    wanted: AddressRequest, request: Request, room: Room, session: Session, origin: CallOrigin
) -> Accepted:
    """The link goes to the address as the account has it and is good for 30 minutes; a newer one voids it. The answer is
    the same for every address."""
    await registering.ask_for_mail(session, room.reception, origin, network_of(request), Asked.forgot, wanted.email)
    return Accepted()


@router.post(
    "/password/reset",
    status_code=204,
    summary="Reset a password",
    responses=problems(LinkInvalid, OriginRefused),
)
async def reset_password(
    wanted: ResetRequest,
    request: Request,
    response: Response,
    room: Room,
    session: Session,
    transport: Transport = "body",
) -> None:
    """Use the link of a mail, once. Every session of the person ends and none begins: sign in with the new password and
    the second factor, if there is one. A browser (`X-Session-Transport: cookie`) is remembered, so that nobody else's
    failed guesses keep it out."""
    attempt = await attempt_of(request, room, transport)
    password = wanted.new_password.get_secret_value()
    device = await recovering.reset_password(session, room.reception, attempt, wanted.token, password)
    put_device(room, response, device)


@router.post(
    "/email/verify",
    status_code=204,
    summary="Verify an address",
    responses=problems(LinkInvalid, CredentialsInvalid, LoginThrottled, AddressTaken),
)
async def verify_email(
    wanted: VerificationRequest,
    request: Request,
    room: Room,
    session: Session,
    origin: CallOrigin,
    person: Visitor,
) -> None:
    """Use the link of a mail, once: of a registration, or of a change of address.

    For a registration give the password that was chosen then, which shows that you are who registered; every session
    opened before ends, except the one that calls. Or give a `new_password`: then the account begins anew, and nothing
    that somebody else did in it is kept. For a change of address be signed in, or give the password."""
    caller = Caller(origin, network_of(request), person)
    proof = Proof(
        wanted.token,
        wanted.password.get_secret_value() if wanted.password else None,
        wanted.new_password.get_secret_value() if wanted.new_password else None,
        wanted.full_name,
    )
    await verifying.verify_email(session, room.reception, caller, proof)


@router.post("/email/resend", status_code=202, summary="Ask for another link to verify an address")
async def resend_verification(
    wanted: AddressRequest, request: Request, room: Room, session: Session, origin: CallOrigin
) -> Accepted:
    """A newer link voids the older. The answer is the same for every address."""
    await registering.ask_for_mail(session, room.reception, origin, network_of(request), Asked.resend, wanted.email)
    return Accepted()


@router.post(
    "/email/change",
    status_code=202,
    summary="Change my address",
    responses=problems(ReauthenticationRequired, AddressInvalid),
)
async def change_email(wanted: NewAddressRequest, actor: FreshlyProvedPerson, room: Room, session: Session) -> Accepted:
    """The new address gets a link that confirms it, good for 24 hours; until then nothing changes. Afterwards the old
    one is told and can undo it for 72 hours. The answer is the same whether the new address is known or not."""
    await recovering.ask_for_address(session, room.reception, actor, wanted.new_email)
    return Accepted()


@router.post(
    "/email/undo",
    status_code=204,
    summary="Undo a change of my address",
    responses=problems(LinkInvalid, AddressTaken),
)
async def undo_email_change(
    wanted: LinkRequest, request: Request, room: Room, session: Session, origin: CallOrigin
) -> None:
    """Use the link that the old address got, once. The account goes back to it, every session ends, the password is no
    way in any more, and a mail with a link to choose another is sent. Authenticator apps and passkeys that were set up
    since a day before the change are removed."""
    await recovering.undo_change(session, room.reception, origin, network_of(request), wanted.token)
