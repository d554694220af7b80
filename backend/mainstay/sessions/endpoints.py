from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Body, Form, Request, Response

from mainstay.kit.errors import (
    AuthenticationRequired,
    NotFound,
    OriginRefused,
    ReauthenticationRequired,
    SessionExpired,
    SessionRevoked,
    TransportMixed,
)
from mainstay.sessions.access import AnybodyInPerson, AnyPerson, FreshlyProvedPerson, SignedInPerson
from mainstay.sessions.answers import hand_over, hand_over_to
from mainstay.sessions.attempts import Transport, attempt_of, network_of
from mainstay.sessions.errors import (
    ChallengeInvalid,
    CredentialsInvalid,
    LoginThrottled,
    MfaRequired,
    PasskeyInvalid,
    RefreshInvalid,
    RefreshReused,
)
from mainstay.sessions.room import Room
from mainstay.sessions.schemas import (
    KeySet,
    ProofRequest,
    RefreshRequest,
    SessionList,
    SessionRead,
    SignInRequest,
    TokenForm,
    Tokens,
)
from mainstay.sessions.service import ending, passkey_proving, proving
from mainstay.sessions.service.refresh import Refresher
from mainstay.web.origin import CallOrigin
from mainstay.web.problems import problems
from mainstay.web.routing import operation_id, room_router
from mainstay.web.transaction import Session

router = room_router("/auth", "Authentication")
# Any `Accept` is well: those who fetch keys ask for many media types.
well_known = APIRouter(tags=["Authentication"], generate_unique_id_function=operation_id)


@router.post(
    "/login",
    summary="Sign in",
    response_model_exclude_none=True,
    responses=problems(CredentialsInvalid, MfaRequired, LoginThrottled, OriginRefused),
)
async def sign_in(
    wanted: SignInRequest,
    request: Request,
    response: Response,
    room: Room,
    session: Session,
    transport: Transport = "body",
) -> Tokens:
    """Begin a session with address and password. A browser asks for cookies with `X-Session-Transport: cookie`; its
    answer then holds no token. An unknown address and a wrong password are answered alike, in the same time. With a
    second factor the answer is `mfa_required`: its `challenge` goes to `POST /auth/mfa/verify` with one of its `methods`."""
    attempt = await attempt_of(request, room, transport)
    password = wanted.password.get_secret_value()
    signed_in = await room.entrance.sign_in(session, attempt, email=wanted.email, password=password)
    return await hand_over_to(room, response, signed_in)


@router.post(
    "/token",
    summary="Sign in by an OAuth2 password form",
    response_model_exclude_none=True,
    responses=problems(CredentialsInvalid, MfaRequired, LoginThrottled),
)
async def issue_token(
    form: Annotated[TokenForm, Form()],
    request: Request,
    response: Response,
    room: Room,
    session: Session,
) -> Tokens:
    """The same as signing in, in the form that the Authorize button of this page and OAuth2 clients send."""
    attempt = await attempt_of(request, room, "body")
    password = form.password.get_secret_value()
    signed_in = await room.entrance.sign_in(session, attempt, email=form.username, password=password)
    return await hand_over_to(room, response, signed_in)


@router.post(
    "/refresh",
    summary="Refresh a session",
    response_model_exclude_none=True,
    responses=problems(
        RefreshInvalid,
        RefreshReused,
        SessionRevoked,
        SessionExpired,
        AuthenticationRequired,
        TransportMixed,
        OriginRefused,
    ),
)
async def refresh_session(
    request: Request,
    response: Response,
    room: Room,
    session: Session,
    origin: CallOrigin,
    wanted: Annotated[RefreshRequest | None, Body(examples=[{"refresh_token": "mrt_Qjk4YFbw1TPg…"}])] = None,
) -> Tokens:
    """Exchange the refresh token for a new one and a new access token. Asked twice within 30 seconds, by two tabs or
    after a lost answer, it gives the very same successor again. A token that comes back after its successor was used
    ends the session."""
    presented = room.cookies.refresh_token(request, wanted.refresh_token if wanted else None)
    if presented is None:
        raise AuthenticationRequired("There is no refresh token, neither in the body nor in a cookie.")
    refresher = Refresher(session, room.liveness, room.lifetimes, origin)
    return await hand_over(room, response, await refresher.exchange(presented.token, presented.transport))


@router.post("/logout", status_code=204, summary="Sign out")
async def sign_out(actor: AnyPerson, response: Response, room: Room, session: Session) -> None:
    """End this session. Its tokens are refused everywhere within two seconds. Signed out of an impersonation, a browser
    is the operator's again after `POST /auth/refresh`."""
    await ending.sign_out(session, room.liveness, actor)
    if actor.impersonator_id:
        room.cookies.drop_access(response)
        return
    room.cookies.drop(response)


@router.post(
    "/logout-all",
    status_code=204,
    summary="Sign out everywhere",
    responses=problems(ReauthenticationRequired),
)
async def sign_out_everywhere(actor: FreshlyProvedPerson, response: Response, room: Room, session: Session) -> None:
    """End every session of this person, this one included."""
    await ending.end_all(session, room.liveness, actor, reason="signed_out_everywhere")
    room.cookies.drop(response)


@router.post(
    "/reauthenticate",
    status_code=204,
    summary="Prove that it is you",
    responses=problems(CredentialsInvalid, PasskeyInvalid, ChallengeInvalid, LoginThrottled),
)
async def prove_again(
    wanted: ProofRequest, request: Request, actor: AnybodyInPerson, room: Room, session: Session
) -> None:
    """Give the password again, or use a passkey. Sensitive acts are open to this session for five minutes after it."""
    if wanted.passkey:
        answer = wanted.passkey.as_answer()
        await passkey_proving.prove_by_passkey(session, room.relying_party, room.liveness, actor, answer)
        return
    assert wanted.password is not None, "the schema demands one of the two"
    password = wanted.password.get_secret_value()
    network = network_of(request)
    await proving.prove_again(session, room.hasher, room.throttle, room.liveness, actor, network, password)


@router.get("/sessions", summary="List my sessions")
async def list_sessions(actor: SignedInPerson, session: Session) -> SessionList:
    """Every device that is signed in as this person, the one used last first."""
    alive = await ending.alive_sessions(session, actor)
    return SessionList(data=[SessionRead.of(device, actor.session_id) for device in alive])


@router.delete(
    "/sessions/{session_id}",
    status_code=204,
    summary="End one of my sessions",
    responses=problems(NotFound, ReauthenticationRequired),
)
async def end_session(session_id: UUID, actor: FreshlyProvedPerson, room: Room, session: Session) -> None:
    """Sign another device out."""
    await ending.end_one(session, room.liveness, actor, session_id)


@well_known.get("/.well-known/jwks.json", summary="Keys that verify access tokens")
async def get_key_set(response: Response, room: Room) -> KeySet:
    """The public keys as a JWK set. Keep it for an hour at most and read it again when a token names an unknown key: a
    new key stands here a day before it is used."""
    response.headers["Cache-Control"] = "public, max-age=3600"
    return KeySet(keys=await room.keyring.published())
