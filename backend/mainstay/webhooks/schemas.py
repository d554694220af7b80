from typing import Annotated, Any, Literal
from uuid import UUID

import orjson
from pydantic import AfterValidator, ConfigDict, Field
from pydantic.config import JsonDict

from mainstay.audit.schemas import Time
from mainstay.infra.outbound import why_not
from mainstay.infra.outbound.urls import LONGEST
from mainstay.kit.text import one_line
from mainstay.web.schemas import Incoming, Moment, Outgoing
from mainstay.webhooks.catalogue import CATALOGUE, EventType
from mainstay.webhooks.models import WebhookDelivery, WebhookEndpoint
from mainstay.webhooks.service.keeping import NewSecret

Status = Literal["pending", "delivered", "failed", "cancelled"]
EndedStatus = Literal["delivered", "failed", "cancelled"]
_WHEN = "2026-11-21T08:30:00.000000Z"
_ID = "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab"
_MOST_TYPES = 100


def _is_callable(url: str) -> str:
    if reason := why_not(url):
        raise ValueError(f"this URL {reason}")
    return url


Url = Annotated[
    str,
    Field(max_length=LONGEST, description="Where to: https, on the public internet, without a name or password in it."),
    AfterValidator(_is_callable),
]
Description = Annotated[str, Field(max_length=500, description="For people; it is not sent."), AfterValidator(one_line)]
EventTypes = Annotated[
    list[Annotated[str, Field(max_length=100)]],
    Field(min_length=1, max_length=_MOST_TYPES, description="Names of `GET /event-types`, or `*` for all there are."),
]


class EndpointCreate(Incoming):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "url": "https://example.com/webhooks",
                    "description": "Billing",
                    "event_types": ["job.failed", "member.removed"],
                }
            ]
        }
    )

    url: Url
    description: Description = ""
    event_types: EventTypes = Field(default_factory=lambda: ["*"])


class EndpointPatch(Incoming):
    """What is left out or null stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"event_types": ["*"]}]})

    url: Url | None = None
    description: Description | None = None
    event_types: EventTypes | None = None

    def given(self) -> dict[str, Any]:
        return self.model_dump(exclude_none=True)


_ENDPOINT: JsonDict = {
    "id": _ID,
    "url": "https://example.com/webhooks",
    "description": "Billing",
    "event_types": ["job.failed", "member.removed"],
    "status": "enabled",
    "disabled_reason": None,
    "disabled_at": None,
    "first_failure_at": None,
    "previous_secret_until": None,
    "created_at": _WHEN,
    "updated_at": _WHEN,
}


class EndpointRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [_ENDPOINT]})

    id: UUID
    url: str
    description: str
    event_types: list[str]
    status: Literal["enabled", "disabled"]
    disabled_reason: Literal["by_hand", "failing", "gone"] | None = Field(
        description="`failing`: for five days nothing was taken. `gone`: it answered 410."
    )
    disabled_at: Moment | None
    first_failure_at: Moment | None = Field(description="Since when nothing was taken; null when the last try was.")
    previous_secret_until: Moment | None = Field(description="How long the secret before this one signs as well.")
    created_at: Moment
    updated_at: Moment

    @classmethod
    def of(cls, endpoint: WebhookEndpoint) -> "EndpointRead":
        return cls(**_shown(endpoint))


class EndpointSecret(EndpointRead):
    model_config = ConfigDict(
        json_schema_extra={"examples": [{**_ENDPOINT, "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}]}
    )

    secret: str = Field(description="What verifies the signatures. It is shown this once.")

    @classmethod
    def made(cls, new: NewSecret) -> "EndpointSecret":
        return cls(**_shown(new.endpoint), secret=new.secret)


def _shown(endpoint: WebhookEndpoint) -> dict[str, Any]:
    named = {name: getattr(endpoint, name) for name in EndpointRead.model_fields if name != "previous_secret_until"}
    return {**named, "previous_secret_until": endpoint.previous_until}


class DeliveryAttempt(Outgoing):
    at: Moment
    result: Literal["delivered", "rejected", "unreachable", "refused", "lost"] = Field(
        description="`rejected`: the answer was not 2xx. `unreachable`: there was none. `refused`: the address is not public."
    )
    status: int | None
    body: str | None = Field(description="The first 1,024 bytes of the answer.")
    seconds: float | None
    error: str | None


_DELIVERY: JsonDict = {
    "id": _ID,
    "endpoint_id": _ID,
    "message_id": "msg_01a1fc11b9f773a1a39b4e84cfe0bfab",
    "event_type": "webhook.test",
    "occurred_at": _WHEN,
    "status": "delivered",
    "redelivery": False,
    "attempt_count": 1,
    "last_status": 204,
    "next_attempt_at": None,
    "created_at": _WHEN,
    "finished_at": _WHEN,
}


class DeliveryRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [_DELIVERY]})

    id: UUID
    endpoint_id: UUID
    message_id: str = Field(description="The `webhook-id`: the same over all tries and redeliveries.")
    event_type: str
    occurred_at: Moment
    status: Status
    redelivery: bool
    attempt_count: int
    last_status: int | None = Field(description="What was answered last; null when nothing was.")
    next_attempt_at: Moment | None = Field(description="Null once it has ended.")
    created_at: Moment
    finished_at: Moment | None

    @classmethod
    def of(cls, delivery: WebhookDelivery) -> "DeliveryRead":
        return cls(**_told(delivery))


class DeliveryDetail(DeliveryRead):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    **_DELIVERY,
                    "payload": {
                        "type": "webhook.test",
                        "timestamp": _WHEN,
                        "organization_id": _ID,
                        "data": {"endpoint_id": _ID},
                    },
                    "attempts": [
                        {
                            "at": _WHEN,
                            "result": "delivered",
                            "status": 204,
                            "body": "",
                            "seconds": 0.12,
                            "error": None,
                        }
                    ],
                }
            ]
        }
    )

    payload: dict[str, Any] = Field(description="What is sent.")
    attempts: list[DeliveryAttempt] = Field(description="Each try, the first one first.")

    @classmethod
    def whole(cls, delivery: WebhookDelivery) -> "DeliveryDetail":
        attempts = [DeliveryAttempt.model_validate(one) for one in delivery.attempts]
        return cls(**_told(delivery), payload=orjson.loads(delivery.body), attempts=attempts)


def _told(delivery: WebhookDelivery) -> dict[str, Any]:
    counted = {"attempt_count", "last_status"}
    named = {name: getattr(delivery, name) for name in DeliveryRead.model_fields if name not in counted}
    last = delivery.attempts[-1]["status"] if delivery.attempts else None
    return {**named, "attempt_count": len(delivery.attempts), "last_status": last}


class RedeliverRange(Incoming):
    model_config = ConfigDict(json_schema_extra={"examples": [{"since": _WHEN, "status": "failed"}]})

    since: Time = Field(description="What happened then or later.")
    until: Time | None = Field(None, description="What happened before; without it, all since.")
    status: EndedStatus = Field("failed", description="Messages whose latest delivery ended so.")


class RedeliveredRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [{"redelivered": 12, "has_more": False}]})

    redelivered: int = Field(description="How many are sent once more, at most 200 in a call; the oldest first.")
    has_more: bool = Field(description="Whether there may be more: call again with the same body.")


class EventTypeRead(Outgoing):
    name: str
    description: str
    json_schema: dict[str, Any] = Field(description="JSON schema of the body.")
    example: dict[str, Any]

    @classmethod
    def of(cls, kind: EventType) -> "EventTypeRead":
        return cls(name=kind.name, description=kind.description, json_schema=kind.schema, example=kind.whole_example)


_TEST = CATALOGUE["webhook.test"]


class EventTypeList(Outgoing):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "data": [
                        {
                            "name": _TEST.name,
                            "description": _TEST.description,
                            "json_schema": {"type": "object"},
                            "example": _TEST.whole_example,
                        }
                    ]
                }
            ]
        }
    )

    data: list[EventTypeRead]

    @classmethod
    def all(cls) -> "EventTypeList":
        return cls(data=[EventTypeRead.of(one) for one in CATALOGUE.values()])
