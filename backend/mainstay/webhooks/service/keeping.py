"""Endpoints as people keep them. Each decision is recorded with what it changes; a secret is shown once."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.audit.service import Change
from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.crypto.webhook_signatures import new_secret
from mainstay.kit.actor import Actor
from mainstay.kit.errors import FieldError, NotFound, QuotaExceeded, ValidationFailed, VersionMismatch
from mainstay.kit.ids import new_id
from mainstay.kit.paging import PageWanted, Slice
from mainstay.webhooks import events
from mainstay.webhooks.catalogue import CATALOGUE, EVERYTHING
from mainstay.webhooks.errors import WebhookEndpointDisabled, WebhookEndpointEnabled
from mainstay.webhooks.models import WebhookEndpoint
from mainstay.webhooks.repository import EndpointRepository
from mainstay.webhooks.service.disabling import disable
from mainstay.webhooks.service.telling import host_of, tell

PURPOSE: Final = "webhook-secret/v1"
MOST_ENDPOINTS: Final = 20
GRACE: Final = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Vault:
    """What secrets are sealed with, and whether they may sign what anybody on the way could read."""

    sealer: Sealer
    https_only: bool = True


@dataclass(frozen=True, slots=True)
class NewSecret:
    """An endpoint and what signs for it, which nobody can read again."""

    endpoint: WebhookEndpoint
    secret: str


async def list_endpoints(session: AsyncSession, actor: Actor, wanted: PageWanted) -> Slice[WebhookEndpoint]:
    return await EndpointRepository(session, actor).page(wanted)


async def require_endpoint(
    session: AsyncSession, actor: Actor, endpoint_id: UUID, *, lock: bool = False
) -> WebhookEndpoint:
    endpoint = await EndpointRepository(session, actor).get(endpoint_id, lock=lock)
    if endpoint is None:
        raise NotFound("There is no such endpoint.")
    return endpoint


async def require_enabled(session: AsyncSession, actor: Actor, endpoint_id: UUID) -> WebhookEndpoint:
    """It stays so until the end of the transaction."""
    endpoint = await require_endpoint(session, actor, endpoint_id, lock=True)
    if endpoint.status != "enabled":
        raise WebhookEndpointDisabled
    return endpoint


async def create_endpoint(
    session: AsyncSession, actor: Actor, vault: Vault, *, url: str, description: str, event_types: list[str]
) -> NewSecret:
    _check_url(vault, url)
    rows = EndpointRepository(session, actor)
    if await rows.count_locked() >= MOST_ENDPOINTS:
        raise QuotaExceeded(f"An organization has at most {MOST_ENDPOINTS} endpoints.")
    assert actor.organization_id is not None
    id_, secret = new_id(), new_secret()
    endpoint = WebhookEndpoint(
        id=id_,
        organization_id=actor.organization_id,
        url=url,
        description=description,
        event_types=_understood(event_types),
        sealed_secret=vault.sealer.seal(secret.encode(), str(id_)),
    )
    await rows.add(endpoint)
    await tell(session, actor, events.CREATED, endpoint, details={"event_types": endpoint.event_types})
    return NewSecret(endpoint, secret)


async def change_endpoint(
    session: AsyncSession, actor: Actor, vault: Vault, endpoint_id: UUID, seen: int, given: dict[str, Any]
) -> WebhookEndpoint:
    """Only what is given is changed. Another URL begins with a clean slate."""
    known = await require_endpoint(session, actor, endpoint_id, lock=True)
    if known.version != seen:
        raise VersionMismatch
    values = dict(given)
    if "event_types" in given:
        values["event_types"] = _understood(given["event_types"])
    if "url" in given:
        _check_url(vault, given["url"])
    changed = {name: value for name, value in values.items() if value != getattr(known, name)}
    if not changed:
        return known
    changes = [_change(known, name, value) for name, value in changed.items()]
    if "url" in changed:
        changed["first_failure_at"] = None
    endpoint = await EndpointRepository(session, actor).change(endpoint_id, seen, changed)
    if endpoint is None:
        raise VersionMismatch
    await tell(session, actor, events.CHANGED, endpoint, changes=changes)
    return endpoint


async def delete_endpoint(session: AsyncSession, actor: Actor, endpoint_id: UUID, seen: int) -> None:
    """With its deliveries; a job that was to make one finds nothing to do."""
    endpoint = await require_endpoint(session, actor, endpoint_id, lock=True)
    if not await EndpointRepository(session, actor).delete(endpoint_id, seen):
        raise VersionMismatch
    await tell(session, actor, events.DELETED, endpoint)


async def rotate_secret(session: AsyncSession, actor: Actor, vault: Vault, endpoint_id: UUID) -> NewSecret:
    """Of several before it the last one goes on signing beside the new one, for a day."""
    await require_endpoint(session, actor, endpoint_id, lock=True)
    secret = new_secret()
    sealed = vault.sealer.seal(secret.encode(), str(endpoint_id))
    endpoint = await EndpointRepository(session, actor).rotate(endpoint_id, sealed, GRACE)
    if endpoint is None:
        raise NotFound("There is no such endpoint.")
    await tell(session, actor, events.SECRET_ROTATED, endpoint)
    return NewSecret(endpoint, secret)


async def enable_endpoint(session: AsyncSession, actor: Actor, endpoint_id: UUID) -> WebhookEndpoint:
    await require_endpoint(session, actor, endpoint_id, lock=True)
    endpoint = await EndpointRepository(session, actor).enable(endpoint_id)
    if endpoint is None:
        raise WebhookEndpointEnabled
    await tell(session, actor, events.ENABLED, endpoint)
    return endpoint


async def disable_endpoint(session: AsyncSession, actor: Actor, endpoint_id: UUID) -> WebhookEndpoint:
    await require_endpoint(session, actor, endpoint_id, lock=True)
    endpoint = await disable(session, actor, endpoint_id, "by_hand")
    if endpoint is None:
        raise WebhookEndpointDisabled
    return endpoint


def _understood(event_types: list[str]) -> list[str]:
    unknown = tuple(
        FieldError(f"/event_types/{place}", "event_type_unknown", "is none of GET /event-types")
        for place, name in enumerate(event_types)
        if name != EVERYTHING and name not in CATALOGUE
    )
    if unknown:
        raise ValidationFailed(errors=unknown)
    return [EVERYTHING] if EVERYTHING in event_types else sorted(set(event_types))


def _check_url(vault: Vault, url: str) -> None:
    if vault.https_only and not url.lower().startswith("https:"):
        raise ValidationFailed(errors=(FieldError("/url", "https_required", "a URL with https:// is expected"),))


def _change(known: WebhookEndpoint, name: str, value: Any) -> Change:
    before = getattr(known, name)
    if name == "url":
        return Change("host", host_of(before), host_of(value))
    return Change(name, before, value)
