from mainstay.kit.errors import MainstayError


class RefreshInvalid(MainstayError):
    """There is no such refresh token. Nothing was ended because of it; sign in again if you have no other."""

    code, status, title = "refresh_invalid", 401, "The refresh token is unknown"


class RefreshReused(MainstayError):
    """A refresh token was used a second time after its successor had been used: somebody else may hold a copy.

    The session has been ended and its owner told. Sign in again.
    """

    code, status, title = "refresh_reused", 401, "The refresh token was used twice"
    effects_stay = True


class CredentialsInvalid(MainstayError):
    """The address and the password do not belong together, or the account cannot be signed in to.

    Whether the address is known is never told.
    """

    code, status, title = "credentials_invalid", 401, "Address or password is wrong"
    effects_stay = True


class LoginThrottled(MainstayError):
    """Too many sign-ins failed. Wait as long as `Retry-After` says; tries in between do not count."""

    code, status, title = "login_throttled", 429, "Too many failed sign-ins"


class MfaRequired(MainstayError):
    """The password is right and the account has a second factor.

    `challenge` is good for five minutes and five tries: give it with a code or a passkey to
    `POST /api/v1/auth/mfa/verify`. `methods` says which of `totp`, `passkey` and `recovery_code` there are.
    """

    code, status, title = "mfa_required", 401, "A second factor is needed"
    effects_stay = True


class CodeInvalid(MainstayError):
    """The code is wrong, too old, or was used before. The detail says how many tries the challenge has left."""

    code, status, title = "code_invalid", 401, "The code is not right"
    effects_stay = True


class ChallengeInvalid(MainstayError):
    """The challenge is unknown, older than five minutes, used up or already answered. Sign in again."""

    code, status, title = "challenge_invalid", 401, "The challenge is over"


class PasskeyInvalid(MainstayError):
    """The passkey was not accepted: it is unknown here, removed, somebody else's, or what it signed does not fit.

    The challenge is used up; begin again for another. An account that cannot be signed in to is answered alike.
    """

    code, status, title = "passkey_invalid", 401, "The passkey was not accepted"
    effects_stay = True


class PasskeyUnacceptable(MainstayError):
    """What the browser made cannot be kept as a passkey: it was made for another address or another challenge, without
    checking who uses it, or with a key of a kind that was not asked for.

    The challenge is used up; begin again for another.
    """

    code, status, title = "passkey_unacceptable", 422, "This cannot be a passkey here"
    effects_stay = True


class PasskeyExists(MainstayError):
    """This very passkey is known already. Use it, or remove it first."""

    code, status, title = "passkey_exists", 409, "There is this passkey already"
    effects_stay = True


class PasskeyLimitReached(MainstayError):
    """A person has up to ten passkeys. Remove one that is no longer used."""

    code, status, title = "passkey_limit_reached", 409, "There are ten passkeys already"
    effects_stay = True


class FactorExists(MainstayError):
    """There is an authenticator app already. Remove it first."""

    code, status, title = "factor_exists", 409, "There is such a factor already"
