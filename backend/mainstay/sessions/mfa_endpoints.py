from fastapi import Request, Response

from mainstay.kit.errors import Conflict, NotFound, OriginRefused, ReauthenticationRequired
from mainstay.sessions.access import AnyFreshlyProvedPerson, FreshlyProvedPerson, SignedInPerson
from mainstay.sessions.answers import hand_over_to
from mainstay.sessions.attempts import Transport, attempt_of
from mainstay.sessions.errors import ChallengeInvalid, CodeInvalid, FactorExists, LoginThrottled, PasskeyInvalid
from mainstay.sessions.mfa_schemas import (
    CodeRequest,
    ConfirmRequest,
    FactorsRead,
    NewPasswordRequest,
    RecoveryCodes,
    TotpBegun,
)
from mainstay.sessions.room import Room
from mainstay.sessions.schemas import Tokens
from mainstay.sessions.service import factors, passwords
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.transaction import Session

router = room_router("/auth", "Authentication")


@router.post(
    "/mfa/verify",
    summary="Finish a sign-in with a second factor",
    response_model_exclude_none=True,
    responses=problems(ChallengeInvalid, CodeInvalid, PasskeyInvalid, LoginThrottled, OriginRefused),
)
async def verify_code(
    wanted: CodeRequest,
    request: Request,
    response: Response,
    room: Room,
    session: Session,
    transport: Transport = "body",
) -> Tokens:
    """Answer the challenge of a sign-in with a code of the authenticator app, a recovery code or a passkey. Each code is
    good once; a challenge has five tries and is answered in the transport it was asked in."""
    attempt = await attempt_of(request, room, transport)
    if wanted.passkey:
        signed_in = await room.passkey_entrance.finish_second(
            session, attempt, challenge=wanted.challenge, answer=wanted.passkey.as_answer()
        )
        return await hand_over_to(room, response, signed_in)
    assert wanted.code is not None, "the schema demands one of the two"
    signed_in = await room.code_check.finish(
        session, attempt, challenge=wanted.challenge, code=wanted.code.get_secret_value()
    )
    return await hand_over_to(room, response, signed_in)


@router.get("/mfa", summary="Show my second factors")
async def get_factors(actor: SignedInPerson, session: Session) -> FactorsRead:
    """Which factors there are and how many recovery codes are left."""
    return FactorsRead.of(await factors.state(session, actor))


@router.post(
    "/mfa/totp/begin",
    summary="Begin to set up an authenticator app",
    responses=problems(ReauthenticationRequired, FactorExists),
)
async def begin_totp(actor: FreshlyProvedPerson, room: Room, session: Session) -> TotpBegun:
    """Make the secret for the app. Nothing is asked for at sign-in until a code has confirmed it; beginning again makes
    another secret."""
    return TotpBegun.of(await factors.begin_totp(session, room.factor_sealer, actor))


@router.post(
    "/mfa/totp/confirm",
    summary="Confirm the authenticator app",
    responses=problems(ReauthenticationRequired, FactorExists, NotFound),
)
async def confirm_totp(
    wanted: ConfirmRequest, actor: FreshlyProvedPerson, room: Room, session: Session
) -> RecoveryCodes:
    """Give a code that the app shows. From now on every sign-in with the password asks for one. The answer holds ten
    recovery codes, this once; none when another second factor brought them before."""
    code = wanted.code.get_secret_value()
    return RecoveryCodes(recovery_codes=await factors.confirm_totp(session, room.factor_sealer, actor, code))


@router.delete(
    "/mfa/totp",
    status_code=204,
    summary="Remove the authenticator app",
    responses=problems(ReauthenticationRequired, NotFound),
)
async def remove_totp(actor: FreshlyProvedPerson, room: Room, session: Session) -> None:
    """All other sessions of this person end. With the last second factor the recovery codes go."""
    await factors.remove_totp(session, room.liveness, actor)


@router.post(
    "/mfa/recovery-codes",
    summary="Get new recovery codes",
    responses=problems(ReauthenticationRequired, NotFound),
)
async def renew_recovery_codes(actor: FreshlyProvedPerson, session: Session) -> RecoveryCodes:
    """Ten new ones, shown this once. The old ones are void."""
    return RecoveryCodes(recovery_codes=await factors.renew_codes(session, actor))


@router.post(
    "/password/change",
    status_code=204,
    summary="Change my password",
    responses=problems(ReauthenticationRequired, Conflict),
)
async def change_password(
    wanted: NewPasswordRequest, actor: AnyFreshlyProvedPerson, room: Room, session: Session
) -> None:
    """All other sessions of this person end. A password is refused, with the reason, when it is too short, among those
    that are tried first, one run again and again, or holds what others know of the person."""
    await passwords.change_password(
        session, room.hasher, room.password_policy, room.liveness, actor, wanted.new_password.get_secret_value()
    )
