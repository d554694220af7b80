"""The one vocabulary of refusals. A code is stable, has one status, and its docstring is the public page about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar


@dataclass(frozen=True)
class FieldError:
    """One thing wrong with the input, at a JSON pointer."""

    pointer: str
    code: str
    message: str

    def as_dict(self) -> dict[str, str]:
        return {"pointer": self.pointer, "code": self.code, "message": self.message}


class MainstayError(Exception):
    """What every refusal has. Subclasses name a code, a status and a title, and explain themselves in their docstring."""

    code: ClassVar[str]
    status: ClassVar[int]
    title: ClassVar[str]
    # A refusal whose traces must outlive it (a counted wrong code, a session ended for reuse): commit, then answer.
    effects_stay: ClassVar[bool] = False

    known: ClassVar[dict[str, type["MainstayError"]]] = {}

    def __init__(
        self,
        detail: str | None = None,
        *,
        errors: tuple[FieldError, ...] = (),
        retry_after: float | None = None,
        members: Mapping[str, Any] | None = None,
    ) -> None:
        self.detail = detail or self.title
        self.errors = errors
        self.retry_after = retry_after
        self.members = members or {}
        super().__init__(self.detail)

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        taken = MainstayError.known.setdefault(cls.code, cls)
        if taken is not cls:
            raise TypeError(f"{cls.__name__} and {taken.__name__} claim the code {cls.code!r}")


class MalformedRequest(MainstayError):
    """The request could not be read at all: the body is not JSON, a header or the address is damaged.

    Check that the body is valid UTF-8 JSON and that nothing in the address holds a NUL byte. Sending the same again
    will fail again.
    """

    code, status, title = "malformed_request", 400, "The request cannot be read"


class CursorInvalid(MainstayError):
    """The cursor was not made by this list, or not with these filters and this order.

    Start again without a cursor and keep filters and sort the same while you walk the pages.
    """

    code, status, title = "cursor_invalid", 400, "The cursor does not belong to this list"


class OrganizationRequired(MainstayError):
    """You are in several organizations and the call does not say which one it is about.

    Name it in the `X-Organization-ID` header, or as `?organization_id=` where a header cannot be sent.
    """

    code, status, title = "organization_required", 400, "Say which organization"


class AuthenticationRequired(MainstayError):
    """Nobody is signed in and this needs somebody.

    Send an access token or an API key in the `Authorization` header, or sign in first.
    """

    code, status, title = "authentication_required", 401, "Sign in first"


class TokenInvalid(MainstayError):
    """The access token was not made by this service, was damaged, or is of another kind.

    Sign in again. A refresh token or an API key in place of an access token is answered like this as well.
    """

    code, status, title = "token_invalid", 401, "The token is not valid"


class TokenExpired(MainstayError):
    """The access token is too old. Refresh the session and call again with the new one."""

    code, status, title = "token_expired", 401, "The token has expired"


class SessionRevoked(MainstayError):
    """The session was ended: signed out, ended from another device, or closed after a change of password. Sign in again."""

    code, status, title = "session_revoked", 401, "The session was ended"


class SessionExpired(MainstayError):
    """The session was not used for too long, or has reached its longest life. Sign in again."""

    code, status, title = "session_expired", 401, "The session has expired"


class KeyRevoked(MainstayError):
    """The API key no longer opens anything: it was revoked, its grace after a rotation is over, or whoever it belongs to
    may no longer act in its organization. Use another key."""

    code, status, title = "key_revoked", 401, "The key was revoked"


class KeyExpired(MainstayError):
    """The API key has reached the end of its life. Rotate keys before that, or make a new one."""

    code, status, title = "key_expired", 401, "The key has expired"


class ReauthenticationRequired(MainstayError):
    """This needs a fresh proof that it is really you. Call `POST /api/v1/auth/reauthenticate`, then do it again."""

    code, status, title = "reauthentication_required", 403, "Prove that it is you"


class PasswordChangeRequired(MainstayError):
    """The password was made up by somebody else and is good for one thing: choosing your own.

    Call `POST /api/v1/auth/password/change`, then do it again. Nothing is lost.
    """

    code, status, title = "password_change_required", 403, "Choose a password of your own first"


class OriginRefused(MainstayError):
    """A call that sets or relies on cookies came from another site, or did not say where it came from.

    Browsers send `Origin` by themselves; it must be the address this service is opened at.
    """

    code, status, title = "origin_refused", 403, "The call came from elsewhere"


class TransportMixed(MainstayError):
    """The call carries both an `Authorization` header and session cookies. Send one of them."""

    code, status, title = "transport_mixed", 400, "Two ways of signing in at once"


class PermissionDenied(MainstayError):
    """You are known, and you may not do this.

    Ask an owner or admin of the organization for a role that may.
    """

    code, status, title = "permission_denied", 403, "You may not do this"


class NotFound(MainstayError):
    """There is nothing at this address that you may see.

    Check the id. What belongs to another organization is answered the same way as what does not exist.
    """

    code, status, title = "not_found", 404, "Nothing is here"


class MethodNotAllowed(MainstayError):
    """The address exists, the method does not. The `Allow` header lists those that do."""

    code, status, title = "method_not_allowed", 405, "The method is not allowed here"


class NotAcceptable(MainstayError):
    """None of the media types in `Accept` can be given here. Ask for `application/json`, or leave the header out."""

    code, status, title = "not_acceptable", 406, "No acceptable representation"


class Conflict(MainstayError):
    """What you ask for clashes with what is already there. Read it again and decide."""

    code, status, title = "conflict", 409, "It clashes with what is there"


class IdempotencyInProgress(MainstayError):
    """A call with the same `Idempotency-Key` is still running.

    Wait until it has ended, then send the same again: you will get its answer.
    """

    code, status, title = "idempotency_in_progress", 409, "The same call is still running"


class Gone(MainstayError):
    """It was here and has been removed for good."""

    code, status, title = "gone", 410, "It is gone"


class VersionMismatch(MainstayError):
    """Somebody changed it after you read it: the `ETag` you sent in `If-Match` is no longer the current one.

    Read it again, apply your change to the new version and send it with the new `ETag`.
    """

    code, status, title = "version_mismatch", 412, "It has changed since you read it"


class PayloadTooLarge(MainstayError):
    """The body is larger than this service takes. The detail says how large it may be."""

    code, status, title = "payload_too_large", 413, "The body is too large"


class UnsupportedMediaType(MainstayError):
    """The body's `Content-Type` is not one this call takes. Send `application/json` unless the call says otherwise."""

    code, status, title = "unsupported_media_type", 415, "The media type is not supported"


class ValidationFailed(MainstayError):
    """The input was read and some of it cannot be right.

    `errors` names each place by a JSON pointer, with a code and a message. `/query/…`, `/path/…` and `/header/…`
    point outside the body.
    """

    code, status, title = "validation_failed", 422, "Some of the input cannot be right"


class IdempotencyMismatch(MainstayError):
    """This `Idempotency-Key` was used for a call with another body. Use a new key for a new call."""

    code, status, title = "idempotency_mismatch", 422, "The key was used for another call"


class PreconditionRequired(MainstayError):
    """Two people may edit this at once, so the call needs `If-Match` with the `ETag` you read."""

    code, status, title = "precondition_required", 428, "Say which version you change"


class RateLimited(MainstayError):
    """Too many calls in a short time. Wait as long as `Retry-After` says; `RateLimit` tells what is left."""

    code, status, title = "rate_limited", 429, "Too many requests"


class QuotaExceeded(MainstayError):
    """You have used up what you may have, or do in this time. `detail` says of what; `Retry-After`, if it is there, when
    there is more."""

    code, status, title = "quota_exceeded", 429, "The quota is used up"


class Internal(MainstayError):
    """Something broke on our side and was recorded. Give the `request_id` to whoever runs this service."""

    code, status, title = "internal", 500, "Something broke on our side"


class Busy(MainstayError):
    """The service is at its limit right now and would rather say so than keep you waiting.

    Try again after `Retry-After` seconds.
    """

    code, status, title = "busy", 503, "Busy right now"


class DependencyUnavailable(MainstayError):
    """Something this service needs, such as its database, does not answer. Your call was not confirmed.

    Try again after `Retry-After` seconds. If it creates something, send the same `Idempotency-Key`: should the first
    call have been kept after all, you get its answer and no second effect.
    """

    code, status, title = "dependency_unavailable", 503, "A part of the service does not answer"
