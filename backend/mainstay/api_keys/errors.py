from mainstay.kit.errors import MainstayError


class KeyEnded(MainstayError):
    """The key was revoked or has expired, so there is nothing to rotate. Make a new one."""

    code, status, title = "key_ended", 409, "The key has come to its end"
