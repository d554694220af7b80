"""The life of a signing key: published a day before it signs, kept until its last token has expired, or cut short."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.infra.crypto.sealing import Sealer
from mainstay.kit.actor import Actor
from mainstay.kit.errors import Conflict, NotFound
from mainstay.sessions import events
from mainstay.sessions.keyring import PUBLISHED_BEFORE_USE, hold_keys, new_signing_key
from mainstay.sessions.models import SigningKey
from mainstay.sessions.service import impersonating

log = get_logger("sessions")

# Clocks differ, and a token may be made in the last moment of a key.
_SPARE: Final = timedelta(minutes=5)


class KeyState(StrEnum):
    waiting = "waiting"
    signs = "signs"
    verifies = "verifies"
    retired = "retired"


@dataclass(frozen=True)
class KeyFacts:
    id: UUID
    state: KeyState
    active_from: datetime
    retired_at: datetime | None


async def list_keys(session: AsyncSession) -> list[KeyFacts]:
    """The newest first."""
    now: datetime = (await session.execute(select(func.now()))).scalar_one()
    keys = list(await session.scalars(select(SigningKey).order_by(SigningKey.active_from.desc(), SigningKey.id.desc())))
    living = [key for key in keys if key.retired_at is None or key.retired_at > now]
    signer = next((key.id for key in living if key.active_from <= now), None)

    def state(key: SigningKey) -> KeyState:
        if key not in living:
            return KeyState.retired
        if key.active_from > now:
            return KeyState.waiting
        return KeyState.signs if key.id == signer else KeyState.verifies

    return [KeyFacts(key.id, state(key), key.active_from, key.retired_at) for key in keys]


async def rotate(session: AsyncSession, sealer: Sealer, actor: Actor, *, tokens_live: timedelta) -> KeyFacts:
    """Publish the next key now and sign with it from tomorrow; the ones before it count until their last token is gone."""
    await hold_keys(session)
    waiting = [key for key in await list_keys(session) if key.state is KeyState.waiting]
    if waiting:
        raise Conflict(f"The next key, {waiting[0].id}, is published already and signs from {waiting[0].active_from}.")
    # A token of an impersonation lives as long as it does, whatever other tokens live.
    longest = PUBLISHED_BEFORE_USE + max(tokens_live, impersonating.LASTS) + _SPARE
    await _retire_others(session, longest)
    return await _add(session, sealer, actor, PUBLISHED_BEFORE_USE, at_once=False)


async def rotate_now(session: AsyncSession, sealer: Sealer, actor: Actor) -> KeyFacts:
    """For a key that somebody else may have: whatever was signed with any key until now counts no more."""
    await hold_keys(session)
    await _retire_others(session, timedelta())
    return await _add(session, sealer, actor, timedelta(), at_once=True)


async def retire(session: AsyncSession, actor: Actor, key_id: UUID) -> None:
    """What this key has signed counts no more. Not the one that signs: something has to."""
    await hold_keys(session)
    known = {key.id: key for key in await list_keys(session)}
    key = known.get(key_id)
    if key is None:
        raise NotFound(f"There is no signing key {key_id}.")
    if key.state is KeyState.signs:
        raise Conflict(f"{key_id} is the key that signs. `mainstay keys rotate --now` replaces it at once.")
    if key.state is KeyState.retired:
        raise Conflict(f"{key_id} has been retired since {key.retired_at}.")
    await session.execute(
        update(SigningKey)
        .where(SigningKey.id == key_id)
        .values(retired_at=func.now())
        .execution_options(synchronize_session=False)
    )
    if key.state is KeyState.waiting:
        await _let_the_signing_one_stay(session, [one.id for one in known.values() if one.state is KeyState.signs])
    await audit.record(session, actor, events.KEY_RETIRED, target=Target("signing_key", key_id))
    log.info("signing_key_retired", kid=str(key_id))


async def _let_the_signing_one_stay(session: AsyncSession, signing: list[UUID]) -> None:
    """Its successor will not come, so that its own end is not fixed any more."""
    await session.execute(
        update(SigningKey)
        .where(SigningKey.id.in_(signing))
        .values(retired_at=None)
        .execution_options(synchronize_session=False)
    )


async def _retire_others(session: AsyncSession, after: timedelta) -> None:
    """Never later than was said before."""
    end = func.now() + after
    await session.execute(
        update(SigningKey)
        .where((SigningKey.retired_at.is_(None)) | (SigningKey.retired_at > end))
        .values(retired_at=end)
        .execution_options(synchronize_session=False)
    )


async def _add(session: AsyncSession, sealer: Sealer, actor: Actor, until_use: timedelta, *, at_once: bool) -> KeyFacts:
    key = new_signing_key(sealer, active_from=func.now() + until_use)
    session.add(key)
    await session.flush()
    await session.refresh(key, ["active_from"])
    target = Target("signing_key", key.id)
    await audit.record(session, actor, events.KEY_ROTATED, target=target, details={"at_once": at_once})
    log.info("signing_key_rotated", kid=str(key.id), at_once=at_once)
    return KeyFacts(key.id, KeyState.signs if at_once else KeyState.waiting, key.active_from, None)
