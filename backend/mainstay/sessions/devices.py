"""The cookie by which a browser is known to be its person's: signed, given after a full sign-in, worth nothing by itself."""

import hmac
from collections.abc import Sequence
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts import service as accounts
from mainstay.infra.crypto.derive import derive
from mainstay.sessions.models import DeviceCookie

LIFETIME: Final = timedelta(days=180)
# Of one person; the one not used for longest makes room.
_MOST: Final = 20


class DeviceSigner:
    def __init__(self, keys: Sequence[bytes]) -> None:
        self._keys = derive(keys, "device-cookie/v1")

    def write(self, device: UUID) -> str:
        return f"{device.hex}.{_signature(self._keys[0], device)}"

    def read(self, value: str) -> UUID | None:
        name, _, signature = value.partition(".")
        try:
            device = UUID(hex=name)
        except ValueError:
            return None
        given = signature.encode("latin-1", "replace")
        genuine = any(hmac.compare_digest(_signature(key, device).encode(), given) for key in self._keys)
        return device if genuine else None


def _signature(key: bytes, device: UUID) -> str:
    return hmac.digest(key, device.bytes, "sha256").hex()


async def known_device(session: AsyncSession, device: UUID | None, email: str) -> UUID | None:
    """The device, if it is one of the person with this address."""
    if device is None:
        return None
    query = select(DeviceCookie.user_id).where(DeviceCookie.id == device, DeviceCookie.expires_at > func.now())
    user_id = await session.scalar(query)
    if user_id is None or not await accounts.has_address(session, user_id, email):
        return None
    return device


async def remember_device(session: AsyncSession, user_id: UUID, device: UUID | None) -> UUID:
    """After a full sign-in: the same one for longer, or a new one."""
    if device and await _prolong(session, user_id, device):
        return device
    made = DeviceCookie(user_id=user_id, expires_at=func.now() + LIFETIME)
    session.add(made)
    await session.flush()
    newest = (
        select(DeviceCookie.id)
        .where(DeviceCookie.user_id == user_id)
        .order_by(DeviceCookie.last_used_at.desc(), DeviceCookie.id.desc())
        .limit(_MOST)
    )
    await session.execute(
        delete(DeviceCookie)
        .where(DeviceCookie.user_id == user_id, DeviceCookie.id.not_in(newest))
        .execution_options(synchronize_session=False)
    )
    return made.id


async def forget_devices(session: AsyncSession, user_id: UUID) -> None:
    await session.execute(
        delete(DeviceCookie).where(DeviceCookie.user_id == user_id).execution_options(synchronize_session=False)
    )


async def _prolong(session: AsyncSession, user_id: UUID, device: UUID) -> bool:
    prolonged = await session.scalar(
        update(DeviceCookie)
        .where(DeviceCookie.id == device, DeviceCookie.user_id == user_id)
        .values(last_used_at=func.now(), expires_at=func.now() + LIFETIME)
        .returning(DeviceCookie.id)
        .execution_options(synchronize_session=False)
    )
    return prolonged is not None
