from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from mainstay.api_keys import service
from mainstay.api_keys.access import KeyHolder, KeyKeeper
from mainstay.api_keys.errors import KeyEnded
from mainstay.api_keys.room import Room
from mainstay.api_keys.schemas import ApiKeyCreate, ApiKeyRead, ApiKeyRotate, ApiKeyWithSecret
from mainstay.kit.errors import (
    CursorInvalid,
    IdempotencyInProgress,
    IdempotencyMismatch,
    NotFound,
    OrganizationRequired,
    QuotaExceeded,
    ReauthenticationRequired,
)
from mainstay.web.idempotency import idempotent
from mainstay.web.pagination import Pages
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.schemas import Page
from mainstay.web.transaction import Session

router: APIRouter = room_router("/api-keys", "API keys")

Once = Annotated[None, Depends(idempotent(shown_once=("key",)))]
HERE = (NotFound, OrganizationRequired)
ONCE = (IdempotencyInProgress, IdempotencyMismatch)


@router.get("", summary="List API keys", responses=problems(*HERE, CursorInvalid))
async def list_api_keys(actor: KeyHolder, session: Session, pages: Pages) -> Page[ApiKeyRead]:
    """Your own keys in the organization, and with `keys:read` everybody's, the newest first. Revoked ones are left out."""
    found = await service.list_keys(session, actor, pages.wanted)
    return pages.page([ApiKeyRead.of(key) for key in found.items], found)


@router.post(
    "",
    status_code=201,
    summary="Create an API key",
    responses=problems(*HERE, ReauthenticationRequired, QuotaExceeded, *ONCE),
)
async def create_api_key(wanted: ApiKeyCreate, actor: KeyKeeper, session: Session, _: Once) -> ApiKeyWithSecret:
    """Make a key for a program, in one organization. The answer is the only place that ever shows it.

    A person may have 50 living keys in an organization, and the organization 50 of its own."""
    made = await service.make_key(
        session,
        actor,
        name=wanted.name,
        scopes=wanted.scopes,
        of_organization=wanted.owner == "organization",
        lifetime=wanted.lifetime,
    )
    return ApiKeyWithSecret.shown_once(made)


@router.get("/{key_id}", summary="Get an API key", responses=problems(*HERE))
async def get_api_key(key_id: UUID, actor: KeyHolder, session: Session) -> ApiKeyRead:
    """What a key may and until when, also of one that was revoked. Never the key itself."""
    return ApiKeyRead.of(await service.require_key(session, actor, key_id))


@router.post(
    "/{key_id}/rotate",
    summary="Rotate an API key",
    responses=problems(*HERE, ReauthenticationRequired, KeyEnded, *ONCE),
)
async def rotate_api_key(
    key_id: UUID, wanted: ApiKeyRotate, actor: KeyKeeper, session: Session, room: Room, _: Once
) -> ApiKeyWithSecret:
    """Give a key a new secret. The old one works on for the grace you choose; one that is still in its grace from an
    earlier rotation ends at once. A person's key is rotated by that person alone."""
    made = await service.rotate_key(session, room.liveness, actor, key_id, grace=wanted.grace, lifetime=wanted.lifetime)
    return ApiKeyWithSecret.shown_once(made)


@router.delete(
    "/{key_id}",
    status_code=204,
    summary="Revoke an API key",
    responses=problems(*HERE, ReauthenticationRequired),
)
async def revoke_api_key(key_id: UUID, actor: KeyKeeper, session: Session, room: Room) -> None:
    """End a key for good, within two seconds everywhere: your own, or with `keys:write` anybody's in the organization."""
    await service.revoke_key(session, room.liveness, actor, key_id)
