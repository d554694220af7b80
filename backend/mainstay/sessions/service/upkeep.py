"""What this room need not keep."""

from datetime import timedelta
from typing import Final

from sqlalchemy import and_, func, or_

from mainstay.infra.db.purging import Stale
from mainstay.sessions.models import DeviceCookie, DeviceSession, PasskeyChallenge, RefreshToken, SignInChallenge

_QUARTER: Final = timedelta(days=90)
_LONG_AGO: Final = func.now() - _QUARTER

STALE: Final = (
    Stale("sign_in_challenges", SignInChallenge, SignInChallenge.expires_at < func.now() - timedelta(hours=1)),
    Stale("passkey_challenges", PasskeyChallenge, PasskeyChallenge.expires_at < func.now()),
    Stale("device_cookies", DeviceCookie, DeviceCookie.expires_at < func.now()),
    # With their refresh tokens. Whoever brings one of those later is told that it is unknown.
    Stale(
        "sessions",
        DeviceSession,
        and_(
            DeviceSession.created_at < _LONG_AGO,
            or_(
                DeviceSession.ended_at < _LONG_AGO,
                DeviceSession.expires_at < _LONG_AGO,
                DeviceSession.idle_expires_at < _LONG_AGO,
            ),
        ),
    ),
    # Nobody can open them any more once the window for the same successor is over.
    Stale(
        "sealed_successors",
        RefreshToken,
        and_(RefreshToken.sealed_successor.is_not(None), RefreshToken.used_at < func.now() - timedelta(hours=1)),
        emptied={"sealed_successor": None},
    ),
)
