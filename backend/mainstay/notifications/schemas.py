from typing import Annotated, Final
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field
from pydantic.config import JsonDict

from mainstay.kit.text import one_line
from mainstay.notifications.kinds import KNOWN
from mainstay.notifications.models import Notification
from mainstay.notifications.service import Words
from mainstay.web.schemas import Incoming, Moment, Outgoing

_MOST_RECIPIENTS: Final = 100
_ID: Final = "01a1fc10-e0b8-71c8-8aef-5a44ea48304b"
_EXAMPLE: JsonDict = {
    "id": _ID,
    "organization_id": "01a1fc10-bb5e-72eb-9ff3-efb0720935ad",
    "kind": "message",
    "title": "The nightly import has ended",
    "body": "1,204 rows, none refused.",
    "link": "/jobs",
    "created_at": "2026-11-21T08:30:00.000000Z",
    "read_at": None,
}


def _on_one_line(text: str) -> str:
    line = one_line(text)
    if not line:
        raise ValueError("a title has at least one character that can be seen")
    return line


def _leads_somewhere(link: str) -> str:
    """Never a script; and no path that a browser takes for an address."""
    is_path = link.startswith("/") and not link.startswith(("//", "/\\"))
    if not (is_path or link.startswith(("https://", "http://"))) or any(not one.isprintable() for one in link):
        raise ValueError("a link is a path of the console or an address with https:// or http://")
    return link


class NotificationCreate(Incoming):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "recipient_ids": [_ID],
                    "title": "The nightly import has ended",
                    "body": "1,204 rows, none refused.",
                    "link": "/jobs",
                }
            ]
        }
    )

    recipient_ids: Annotated[list[UUID], Field(min_length=1, max_length=_MOST_RECIPIENTS)] = Field(
        description="Members of the organization."
    )
    title: Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_on_one_line)]
    body: Annotated[str, Field(max_length=5000)] = Field("", description="Plain text.")
    link: Annotated[str, Field(max_length=2000), AfterValidator(_leads_somewhere)] | None = Field(
        None, description="A path of the console, or an address."
    )

    @property
    def words(self) -> Words:
        return Words(self.title, self.body, self.link)


class NotificationRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [_EXAMPLE]})

    id: UUID
    organization_id: UUID | None = Field(description="Where it comes from; null when it is about your account.")
    kind: str
    title: str
    body: str
    link: str | None
    created_at: Moment
    read_at: Moment | None

    @classmethod
    def of(cls, notification: Notification) -> "NotificationRead":
        return cls.model_validate(notification)


class SentOne(Outgoing):
    id: UUID
    recipient_id: UUID


class NotificationsSent(Outgoing):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"data": [{"id": _ID, "recipient_id": "01a1fc10-e0b8-7c50-a7fe-cc1a1f6f14b5"}]}]
        }
    )

    data: list[SentOne]

    @classmethod
    def of(cls, made: list[Notification]) -> "NotificationsSent":
        return cls(data=[SentOne(id=one.id, recipient_id=one.recipient_id) for one in made])


class UnreadRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [{"unread": 3}]})

    unread: int


class AllRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [{"read": 3}]})

    read: int = Field(description="How many were not read before.")


class PreferencesWrite(Incoming):
    model_config = ConfigDict(json_schema_extra={"examples": [{"mail": {"message": True}}]})

    mail: Annotated[dict[str, bool], Field(max_length=200)] = Field(
        description="By kind, whether it is mailed too. A kind that is left out is as it comes."
    )


class PreferenceRead(Outgoing):
    kind: str
    description: str
    mail: bool


class PreferencesRead(Outgoing):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "data": [
                        {
                            "kind": "message",
                            "description": "A program of one of your organizations has something to say.",
                            "mail": False,
                        }
                    ]
                }
            ]
        }
    )

    data: list[PreferenceRead]

    @classmethod
    def of(cls, mail: dict[str, bool]) -> "PreferencesRead":
        shown = [(KNOWN[name], wanted) for name, wanted in mail.items()]
        return cls(
            data=[PreferenceRead(kind=one.name, description=one.description, mail=wanted) for one, wanted in shown]
        )
