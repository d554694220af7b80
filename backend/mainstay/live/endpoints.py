import time
from typing import Annotated, Any, Final

from fastapi import Header, Request

from mainstay.infra.db import Database
from mainstay.kit.errors import NotFound, OrganizationRequired, QuotaExceeded
from mainstay.live.access import EventListener
from mainstay.live.room import LiveHub
from mainstay.live.speaking import EventStream, since_place
from mainstay.live.stream import Stream
from mainstay.web.actor import Caller
from mainstay.web.origin import CallOrigin
from mainstay.web.problems import problems
from mainstay.web.routing import room_router

router = room_router("/events", "Events")

_EXAMPLE: Final = (
    "retry: 1000\n\nid: 41-5a44ea48\nevent: ready\ndata: {}\n\n"
    "id: 42-0a9c31f7\nevent: job.changed\n"
    'data: {"id":"01a1fc10-e0b8-71c8-8aef-5a44ea48304b","kind":"exports.audit","state":"running","attempt":1,'
    '"progress":{"current":40,"total":100,"message":"writing"}}\n\n'
)
_STREAM: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "description": "Server-sent events, without an end.",
        "content": {"text/event-stream": {"schema": {"type": "string"}, "example": _EXAMPLE}},
    }
}
LastEventId = Annotated[
    str | None,
    Header(
        alias="Last-Event-ID", description="The id of the last event you got; browsers send it when they come back."
    ),
]


@router.get(
    "",
    status_code=200,
    summary="Listen to events",
    response_class=EventStream,
    responses={**_STREAM, **problems(NotFound, OrganizationRequired, QuotaExceeded)},
)
async def listen_to_events(
    actor: EventListener, hub: LiveHub, request: Request, origin: CallOrigin, last_event_id: LastEventId = None
) -> EventStream:
    """What happens to jobs of the organization that you may see, and to your own notifications, as it happens.

    `ready` says that you miss nothing from here on; `reset`, that what came before is not known any more: read again what
    you show. `reauth` ends the stream when your session ends; `goodbye` when the server stops. Events have rising ids; come
    back with the last one and you get what you missed, for at least an hour.
    """
    database: Database = request.app.state.database
    caller: Caller = request.state.caller
    assert caller.credentials is not None, "an actor came with credentials"
    since, is_lost = await since_place(database, last_event_id)
    stream = Stream(actor, caller.credentials, origin, now=time.monotonic(), after=since.number if since else 0)
    return EventStream(hub, database, stream, since, is_lost=is_lost)
