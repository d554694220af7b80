from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Query, Response

from mainstay.audit.schemas import Time
from mainstay.kit.errors import (
    CursorInvalid,
    IdempotencyInProgress,
    IdempotencyMismatch,
    NotFound,
    OrganizationRequired,
    PreconditionRequired,
    QuotaExceeded,
    VersionMismatch,
)
from mainstay.web.etags import RequiredVersion, show_version
from mainstay.web.idempotency import idempotent
from mainstay.web.pagination import Pages
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.schemas import Page
from mainstay.web.transaction import Session
from mainstay.webhooks.access import WebhookReader, WebhookWriter
from mainstay.webhooks.delivery_repository import Filters
from mainstay.webhooks.errors import DeliveryPending, WebhookEndpointDisabled, WebhookEndpointEnabled
from mainstay.webhooks.models import WebhookEndpoint
from mainstay.webhooks.room import Keys
from mainstay.webhooks.schemas import (
    DeliveryDetail,
    DeliveryRead,
    EndpointCreate,
    EndpointPatch,
    EndpointRead,
    EndpointSecret,
    EventTypeList,
    RedeliveredRead,
    RedeliverRange,
    Status,
)
from mainstay.webhooks.service import keeping, redelivering

router = room_router("/webhook-endpoints", "Webhooks")
event_type_router = room_router("/event-types", "Webhooks")

Once = Annotated[None, Depends(idempotent())]
ShownOnce = Annotated[None, Depends(idempotent(shown_once=("secret",)))]
ONCE = (IdempotencyInProgress, IdempotencyMismatch)
HERE = (NotFound, OrganizationRequired)
EDITED = (VersionMismatch, PreconditionRequired)
EndpointId = Annotated[UUID, Path(description="The endpoint's id.")]
DeliveryId = Annotated[UUID, Path(description="The delivery's id.")]


async def wanted_filters(
    status: Annotated[Status | None, Query(description="Only those in this state.")] = None,
    event_type: Annotated[str | None, Query(max_length=100, description="Only those of this kind of event.")] = None,
    since: Annotated[Time | None, Query(description="Only those created then or later, RFC 3339.")] = None,
    until: Annotated[Time | None, Query(description="Only those created before, RFC 3339.")] = None,
) -> Filters:
    return Filters(status, event_type, since, until)


Wanted = Annotated[Filters, Depends(wanted_filters)]


@event_type_router.get("", summary="List event types", responses=problems(*HERE))
async def list_event_types(_: WebhookReader) -> EventTypeList:
    """Everything that an endpoint can be told of, each with the schema of the body and an example."""
    return EventTypeList.all()


@router.get("", summary="List endpoints", responses=problems(CursorInvalid, *HERE))
async def list_webhook_endpoints(actor: WebhookReader, session: Session, pages: Pages) -> Page[EndpointRead]:
    """Where the organization's webhooks go, the newest first."""
    found = await keeping.list_endpoints(session, actor, pages.wanted)
    return pages.page([EndpointRead.of(one) for one in found.items], found)


@router.post("", status_code=201, summary="Make an endpoint", responses=problems(QuotaExceeded, *HERE, *ONCE))
async def create_webhook_endpoint(
    wanted: EndpointCreate, actor: WebhookWriter, session: Session, keys: Keys, response: Response, _: ShownOnce
) -> EndpointSecret:
    """Have your program told what happens, by Standard Webhooks 1.0. The signing secret is shown this once. An
    organization has at most 20 endpoints."""
    made = await keeping.create_endpoint(
        session, actor, keys, url=wanted.url, description=wanted.description, event_types=wanted.event_types
    )
    show_version(response, made.endpoint.version)
    return EndpointSecret.made(made)


@router.get("/{endpoint_id}", summary="Get an endpoint", responses=problems(*HERE))
async def get_webhook_endpoint(
    endpoint_id: EndpointId, actor: WebhookReader, session: Session, response: Response
) -> EndpointRead:
    """An endpoint, without its secret. Its `ETag` is what a change must name."""
    return _shown(response, await keeping.require_endpoint(session, actor, endpoint_id))


@router.patch("/{endpoint_id}", summary="Change an endpoint", responses=problems(*HERE, *EDITED))
async def change_webhook_endpoint(
    endpoint_id: EndpointId,
    actor: WebhookWriter,
    seen: RequiredVersion,
    wanted: EndpointPatch,
    session: Session,
    keys: Keys,
    response: Response,
) -> EndpointRead:
    """Change what is given, the rest stays. What is still on its way goes to the new URL. Name the version you read with
    `If-Match`."""
    return _shown(response, await keeping.change_endpoint(session, actor, keys, endpoint_id, seen, wanted.given()))


@router.delete("/{endpoint_id}", status_code=204, summary="Delete an endpoint", responses=problems(*HERE, *EDITED))
async def delete_webhook_endpoint(
    endpoint_id: EndpointId, actor: WebhookWriter, seen: RequiredVersion, session: Session
) -> None:
    """Delete it with its deliveries, also those that wait. Name the version you read with `If-Match`."""
    await keeping.delete_endpoint(session, actor, endpoint_id, seen)


@router.post("/{endpoint_id}/rotate-secret", summary="Rotate the secret", responses=problems(*HERE, *ONCE))
async def rotate_webhook_secret(
    endpoint_id: EndpointId, actor: WebhookWriter, session: Session, keys: Keys, response: Response, _: ShownOnce
) -> EndpointSecret:
    """Make a new signing secret, shown this once. For 24 hours the one before it signs as well, so that messages carry two
    signatures and nothing is lost while you put the new one in place."""
    made = await keeping.rotate_secret(session, actor, keys, endpoint_id)
    show_version(response, made.endpoint.version)
    return EndpointSecret.made(made)


@router.post(
    "/{endpoint_id}/enable", summary="Enable an endpoint", responses=problems(WebhookEndpointEnabled, *HERE, *ONCE)
)
async def enable_webhook_endpoint(
    endpoint_id: EndpointId, actor: WebhookWriter, session: Session, response: Response, _: Once
) -> EndpointRead:
    """Send to it again from now on. What happened meanwhile was not kept; what was cancelled can be redelivered."""
    return _shown(response, await keeping.enable_endpoint(session, actor, endpoint_id))


@router.post(
    "/{endpoint_id}/disable", summary="Disable an endpoint", responses=problems(WebhookEndpointDisabled, *HERE, *ONCE)
)
async def disable_webhook_endpoint(
    endpoint_id: EndpointId, actor: WebhookWriter, session: Session, response: Response, _: Once
) -> EndpointRead:
    """Send nothing to it until it is enabled again. What waits is cancelled."""
    return _shown(response, await keeping.disable_endpoint(session, actor, endpoint_id))


@router.post(
    "/{endpoint_id}/test",
    status_code=202,
    summary="Send a test message",
    responses=problems(WebhookEndpointDisabled, *HERE, *ONCE),
)
async def send_test_webhook(endpoint_id: EndpointId, actor: WebhookWriter, session: Session, _: Once) -> DeliveryRead:
    """Send `webhook.test`, signed and tried again like any other. Follow it by the delivery's id."""
    return DeliveryRead.of(await redelivering.send_test(session, actor, endpoint_id))


@router.get("/{endpoint_id}/deliveries", summary="List deliveries", responses=problems(CursorInvalid, *HERE))
async def list_webhook_deliveries(
    endpoint_id: EndpointId, actor: WebhookReader, session: Session, pages: Pages, wanted: Wanted
) -> Page[DeliveryRead]:
    """What was sent there or is to be, the newest first. Kept for 30 days after its end."""
    found = await redelivering.list_deliveries(session, actor, endpoint_id, wanted, pages.wanted)
    return pages.page([DeliveryRead.of(one) for one in found.items], found)


@router.get("/{endpoint_id}/deliveries/{delivery_id}", summary="Get a delivery", responses=problems(*HERE))
async def get_webhook_delivery(
    endpoint_id: EndpointId, delivery_id: DeliveryId, actor: WebhookReader, session: Session
) -> DeliveryDetail:
    """A delivery with what is sent, and each try with the beginning of its answer."""
    return DeliveryDetail.whole(await redelivering.require_delivery(session, actor, endpoint_id, delivery_id))


@router.post(
    "/{endpoint_id}/deliveries/{delivery_id}/redeliver",
    status_code=202,
    summary="Redeliver one",
    responses=problems(WebhookEndpointDisabled, DeliveryPending, *HERE, *ONCE),
)
async def redeliver_webhook(
    endpoint_id: EndpointId, delivery_id: DeliveryId, actor: WebhookWriter, session: Session, _: Once
) -> DeliveryRead:
    """Send the same message once more, with the same `webhook-id`. It is a delivery of its own."""
    return DeliveryRead.of(await redelivering.redeliver_one(session, actor, endpoint_id, delivery_id))


@router.post(
    "/{endpoint_id}/redeliver",
    status_code=202,
    summary="Redeliver a range",
    responses=problems(WebhookEndpointDisabled, *HERE, *ONCE),
)
async def redeliver_webhooks(
    endpoint_id: EndpointId, wanted: RedeliverRange, actor: WebhookWriter, session: Session, _: Once
) -> RedeliveredRead:
    """Send every message of a time once more whose latest delivery ended as you say, at most 200 in a call."""
    done, more = await redelivering.redeliver_range(
        session, actor, endpoint_id, wanted.since, wanted.until, wanted.status
    )
    return RedeliveredRead(redelivered=done, has_more=more)


def _shown(response: Response, endpoint: WebhookEndpoint) -> EndpointRead:
    show_version(response, endpoint.version)
    return EndpointRead.of(endpoint)
