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
