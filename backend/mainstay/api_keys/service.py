"""Keys and what they open; the room's public door."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.api_keys import events
from mainstay.api_keys.errors import KeyEnded
from mainstay.api_keys.key_form import digest_of, new_key
from mainstay.api_keys.liveness import KeyLiveness
from mainstay.api_keys.models import ApiKey
from mainstay.api_keys.repository import ApiKeyRepository
from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.kit.actor import Actor
from mainstay.kit.errors import NotFound, PermissionDenied, QuotaExceeded
from mainstay.kit.ids import new_id
from mainstay.kit.paging import PageWanted, Slice
from mainstay.kit.permissions import Permission

log = get_logger("api_keys")

# Living ones of one person, or of one organization itself. More are a sign of keys that nobody looks after.
MOST: Final = 50


@dataclass(frozen=True, slots=True)
class NewSecret:
    """A key and what it is presented as, which nobody can read again."""

    key: ApiKey
    secret: str


async def list_keys(session: AsyncSession, actor: Actor, wanted: PageWanted) -> Slice[ApiKey]:
    return await ApiKeyRepository(session).page_of(actor, wanted)


async def keys_of(session: AsyncSession, user_id: UUID) -> Sequence[ApiKey]:
    """A person's own, wherever they are, for that person to read."""
    return await ApiKeyRepository(session).all_of(user_id)


async def require_key(session: AsyncSession, actor: Actor, key_id: UUID) -> ApiKey:
    key = await ApiKeyRepository(session).get(actor, key_id)
    if key is None:
        raise NotFound("There is no such key.")
    return key


async def make_key(
    session: AsyncSession,
    actor: Actor,
    *,
    name: str,
    scopes: Collection[Permission],
    of_organization: bool,
    lifetime: timedelta,
) -> NewSecret:
    assert actor.organization_id is not None
    if of_organization:
        _require_keeper(actor)
    _refuse_overreach(actor, scopes)
    id_ = new_id()
    secret = new_key(id_)
    await _take_from_quota(session, actor.organization_id, None if of_organization else actor.user_id)
    key = ApiKey(
        id=id_,
        organization_id=actor.organization_id,
        user_id=None if of_organization else actor.user_id,
        maker_id=actor.user_id,
        name=name,
        scopes=sorted(scopes),
        secret_hash=digest_of(secret),
    )
    await ApiKeyRepository(session).add(key, lifetime)
    await _tell(session, actor, events.CREATED, key)
    await accounts.request_mail(session, actor, "api_key_created", user_id=actor.user_id, facts={"name": name})
    return NewSecret(key, secret)


async def rotate_key(
    session: AsyncSession,
    liveness: KeyLiveness,
    actor: Actor,
    key_id: UUID,
    *,
    grace: timedelta,
    lifetime: timedelta | None,
) -> NewSecret:
    known = await require_key(session, actor, key_id)
    if known.user_id is None:
        # Whoever rotates a key holds it afterwards.
        _require_keeper(actor)
        _refuse_overreach(actor, {Permission(scope) for scope in known.scopes})
    elif known.user_id != actor.user_id:
        raise PermissionDenied("A person's key is rotated by that person alone.")
    secret = new_key(key_id)
    key = await ApiKeyRepository(session).rotate(actor, key_id, digest_of(secret), grace=grace, lifetime=lifetime)
    if key is None:
        raise KeyEnded
    liveness.changed(session, key)
    await _tell(session, actor, events.ROTATED, key, grace_seconds=int(grace.total_seconds()))
    return NewSecret(key, secret)


async def revoke_key(session: AsyncSession, liveness: KeyLiveness, actor: Actor, key_id: UUID) -> None:
    known = await require_key(session, actor, key_id)
    if known.user_id != actor.user_id:
        _require_keeper(actor)
    key = await ApiKeyRepository(session).revoke(actor, key_id)
    if key is None:
        raise NotFound("The key was revoked before.")
    liveness.revoked(session, key.id)
    await _tell(session, actor, events.REVOKED, key)


async def _take_from_quota(session: AsyncSession, organization_id: UUID, user_id: UUID | None) -> None:
    rows = ApiKeyRepository(session)
    await rows.lock_quota(organization_id, user_id)
    if await rows.count_living(organization_id, user_id) >= MOST:
        whose = "The organization has" if user_id is None else "You have"
        raise QuotaExceeded(f"{whose} {MOST} API keys here, which is as many as there may be. Revoke one first.")


def _require_keeper(actor: Actor) -> None:
    if not actor.may(Permission.keys_write):
        raise PermissionDenied(
            f"This needs {Permission.keys_write}.", members={"permission": Permission.keys_write.value}
        )


def _refuse_overreach(actor: Actor, scopes: Collection[Permission]) -> None:
    """Nobody grants more than they have."""
    beyond = sorted(scope for scope in scopes if not actor.may(scope))
    if beyond:
        raise PermissionDenied(f"You may not do yourself what this key could: {', '.join(beyond)}.")


async def _tell(session: AsyncSession, actor: Actor, action: str, key: ApiKey, **more: int) -> None:
    details = {
        "scopes": list(key.scopes),
        "owner": "person" if key.user_id else "organization",
        "expires_at": key.expires_at.isoformat(),
        **more,
    }
    await audit.record(session, actor, action, target=Target("api_key", key.id, key.name), details=details)
    log.info("api_key_act", action=action, key_id=str(key.id), organization_id=str(key.organization_id))
