from uuid import UUID

from fastapi import Request, Response

from mainstay.kit.errors import NotFound, OriginRefused, ReauthenticationRequired, VersionMismatch
from mainstay.sessions.access import AnybodyInPerson, FreshlyProvedPerson, PersonInPerson
from mainstay.sessions.answers import hand_over_to
from mainstay.sessions.attempts import Transport, attempt_of
from mainstay.sessions.errors import (
    ChallengeInvalid,
    LoginThrottled,
    PasskeyExists,
    PasskeyInvalid,
    PasskeyLimitReached,
    PasskeyUnacceptable,
)
from mainstay.sessions.models import Passkey
from mainstay.sessions.passkey_schemas import (
    CreationOptions,
    PasskeyAdded,
    PasskeyCreate,
    PasskeyFactorBegin,
    PasskeyList,
    PasskeyPatch,
    PasskeyRead,
    PasskeySignIn,
    RequestOptions,
    SignInOptions,
)
from mainstay.sessions.room import Room
from mainstay.sessions.schemas import Tokens
from mainstay.sessions.service import ceremonies, passkey_proving, passkeys
from mainstay.web.etags import SeenVersion, show_version
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.transaction import Session

router = room_router("/auth", "Authentication")


@router.post(
    "/passkeys/begin",
    summary="Begin to add a passkey",
    responses=problems(ReauthenticationRequired, PasskeyLimitReached),
)
async def begin_passkey(actor: FreshlyProvedPerson, room: Room, session: Session) -> CreationOptions:
    """Give the options to `navigator.credentials.create()` within five minutes. They are for this session alone and good
    once."""
    return CreationOptions(options=await passkeys.begin(session, room.relying_party, actor))


@router.post(
    "/passkeys/finish",
    status_code=201,
    summary="Add a passkey",
    responses=problems(
        ReauthenticationRequired, ChallengeInvalid, PasskeyUnacceptable, PasskeyExists, PasskeyLimitReached
    ),
)
async def finish_passkey(
    wanted: PasskeyCreate, actor: FreshlyProvedPerson, room: Room, session: Session, response: Response
) -> PasskeyAdded:
    """Keep what the browser made. From now on it opens this account by itself, and a sign-in with the password asks for
    a second factor. The first second factor of an account comes with ten recovery codes, shown this once."""
    added = await passkeys.finish(session, room.relying_party, actor, wanted.name, wanted.credential.as_answer())
    show_version(response, added.passkey.version)
    return PasskeyAdded.with_codes(added)


@router.get("/passkeys", summary="List my passkeys")
async def list_passkeys(actor: PersonInPerson, session: Session) -> PasskeyList:
    """Up to ten, the oldest first."""
    return PasskeyList(data=[PasskeyRead.of(one) for one in await passkeys.mine(session, actor)])


@router.get("/passkeys/{passkey_id}", summary="Get a passkey", responses=problems(NotFound))
async def get_passkey(passkey_id: UUID, actor: PersonInPerson, session: Session, response: Response) -> PasskeyRead:
    """One of yours. Its `ETag` is what a change may name."""
    return _shown(response, await passkeys.require(session, actor, passkey_id))


@router.patch("/passkeys/{passkey_id}", summary="Rename a passkey", responses=problems(NotFound, VersionMismatch))
async def rename_passkey(
    passkey_id: UUID,
    wanted: PasskeyPatch,
    actor: PersonInPerson,
    seen: SeenVersion,
    session: Session,
    response: Response,
) -> PasskeyRead:
    """The name is for you; nothing else of a passkey can be changed."""
    return _shown(response, await passkeys.rename(session, actor, passkey_id, wanted.name, seen))


@router.delete(
    "/passkeys/{passkey_id}",
    status_code=204,
    summary="Remove a passkey",
    responses=problems(ReauthenticationRequired, NotFound, VersionMismatch),
)
async def remove_passkey(
    passkey_id: UUID, actor: FreshlyProvedPerson, seen: SeenVersion, room: Room, session: Session
) -> None:
    """It opens nothing any more, and all other sessions of this person end. With the last second factor the recovery
    codes go."""
    await passkeys.remove(session, room.liveness, actor, passkey_id, seen)


@router.post(
    "/passkeys/login/begin",
    summary="Begin to sign in with a passkey",
    response_model_exclude_none=True,
    responses=problems(LoginThrottled, OriginRefused),
)
async def begin_passkey_sign_in(
    request: Request, response: Response, room: Room, session: Session, transport: Transport = "body"
) -> SignInOptions:
    """Give the options to `navigator.credentials.get()` within five minutes. Nobody is asked for an address: the passkey
    says whose it is, so the answer is the same for everybody. It can be finished only where it was begun: a browser gets
    a cookie for that, a program a `ceremony`."""
    attempt = await attempt_of(request, room, transport)
    cookie = room.cookies.ceremony_cookie(request.scope) if transport == "cookie" else None
    browser = ceremonies.browser_token(cookie)
    options = await room.passkey_entrance.begin(session, attempt, browser)
    if transport == "body":
        return SignInOptions(options=options, ceremony=browser)
    room.cookies.put_ceremony(response, browser, ceremonies.SECONDS)
    return SignInOptions(options=options)


@router.post(
    "/passkeys/login/finish",
    summary="Sign in with a passkey",
    response_model_exclude_none=True,
    responses=problems(PasskeyInvalid, ChallengeInvalid, LoginThrottled, OriginRefused),
)
async def finish_passkey_sign_in(
    wanted: PasskeySignIn,
    request: Request,
    response: Response,
    room: Room,
    session: Session,
    transport: Transport = "body",
) -> Tokens:
    """Begin a session. The passkey has checked who holds it, so it counts for both factors and no code is asked for.
    Failed sign-ins with the address, by whomever, do not stand in its way."""
    attempt = await attempt_of(request, room, transport)
    browser = room.cookies.ceremony_cookie(request.scope) if transport == "cookie" else wanted.ceremony
    signed_in = await room.passkey_entrance.finish(session, attempt, browser or "", wanted.credential.as_answer())
    if transport == "cookie":
        room.cookies.drop_ceremony(response)
    return await hand_over_to(room, response, signed_in)


@router.post(
    "/mfa/passkey/begin",
    summary="Begin to finish a sign-in with a passkey",
    responses=problems(ChallengeInvalid, NotFound, LoginThrottled, OriginRefused),
)
async def begin_passkey_factor(
    wanted: PasskeyFactorBegin, request: Request, room: Room, session: Session, transport: Transport = "body"
) -> RequestOptions:
    """When `mfa_required` lists `passkey`: give the options to `navigator.credentials.get()` and its answer to
    `POST /auth/mfa/verify`. No try of the challenge is used up."""
    attempt = await attempt_of(request, room, transport)
    return RequestOptions(options=await room.passkey_entrance.begin_second(session, attempt, wanted.challenge))


@router.post(
    "/reauthenticate/passkey/begin",
    summary="Begin to prove that it is you with a passkey",
    responses=problems(NotFound),
)
async def begin_passkey_proof(actor: AnybodyInPerson, room: Room, session: Session) -> RequestOptions:
    """Give the options to `navigator.credentials.get()` and its answer to `POST /auth/reauthenticate`. They are for this
    session alone."""
    return RequestOptions(options=await passkey_proving.begin_proof(session, room.relying_party, actor))


def _shown(response: Response, passkey: Passkey) -> PasskeyRead:
    show_version(response, passkey.version)
    return PasskeyRead.of(passkey)
