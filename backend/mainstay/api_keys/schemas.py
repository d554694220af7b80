from datetime import timedelta
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field, WithJsonSchema
from pydantic.config import JsonDict

from mainstay.api_keys.models import ApiKey
from mainstay.api_keys.service import NewSecret
from mainstay.kit.permissions import GRANTABLE_TO_KEYS, Permission
from mainstay.kit.text import one_line
from mainstay.web.schemas import Incoming, Moment, Outgoing

_LONGEST_DAYS = 365
_LONGEST_GRACE = 24 * 60 * 60
_EXAMPLE: JsonDict = {
    "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
    "organization_id": "01a1fc10-bb5e-72eb-9ff3-efb0720935ad",
    "owner": "organization",
    "user_id": None,
    "name": "Nightly export",
    "scopes": ["exports:read", "exports:write"],
    "created_at": "2026-11-21T08:30:00.000000Z",
    "expires_at": "2027-02-19T08:30:00.000000Z",
    "last_used_at": None,
    "rotated_at": None,
    "previous_until": None,
    "revoked_at": None,
}
Owner = Literal["person", "organization"]


def _on_one_line(text: str) -> str:
    line = one_line(text)
    if not line:
        raise ValueError("a name has at least one character that can be seen")
    return line


def _for_keys(scope: Permission) -> Permission:
    if scope not in GRANTABLE_TO_KEYS:
        raise ValueError("no key is ever given this")
    return scope


Scope = Annotated[
    Permission,
    AfterValidator(_for_keys),
    WithJsonSchema({"type": "string", "enum": sorted(GRANTABLE_TO_KEYS), "examples": ["jobs:write"]}),
]
Days = Annotated[int, Field(ge=1, le=_LONGEST_DAYS, strict=True)]


class ApiKeyCreate(Incoming):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "name": "Nightly export",
                    "owner": "person",
                    "scopes": ["exports:read", "exports:write"],
                    "expires_in_days": 90,
                }
            ]
        }
    )

    name: Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_on_one_line)]
    owner: Owner = Field(
        "person",
        description="A person's key can do what its scopes and the person's present role both allow. An organization's "
        "key survives whoever made it, and needs `keys:write`.",
    )
    scopes: Annotated[frozenset[Scope], Field(min_length=1, max_length=len(GRANTABLE_TO_KEYS))] = Field(
        description="At most what you may do yourself."
    )
    expires_in_days: Days = Field(90, description="Days until it expires.")

    @property
    def lifetime(self) -> timedelta:
        return timedelta(days=self.expires_in_days)


class ApiKeyRotate(Incoming):
    model_config = ConfigDict(json_schema_extra={"examples": [{"grace_seconds": 3600}]})

    grace_seconds: Annotated[int, Field(ge=0, le=_LONGEST_GRACE, strict=True)] = Field(
        description="How long the old one still works: time to replace it everywhere. 0 when it may have leaked."
    )
    expires_in_days: Days | None = Field(
        None, description="Days until the new one expires. Without it, as long as the old one was given."
    )

    @property
    def grace(self) -> timedelta:
        return timedelta(seconds=self.grace_seconds)

    @property
    def lifetime(self) -> timedelta | None:
        return None if self.expires_in_days is None else timedelta(days=self.expires_in_days)


class ApiKeyRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [_EXAMPLE]})

    id: UUID
    organization_id: UUID
    owner: Owner
    user_id: UUID | None = Field(description="Whose it is; null for an organization's key.")
    name: str
    scopes: list[str]
    created_at: Moment
    expires_at: Moment
    last_used_at: Moment | None = Field(description="To the minute.")
    rotated_at: Moment | None
    previous_until: Moment | None = Field(description="Until when the key from before the last rotation works.")
    revoked_at: Moment | None

    @classmethod
    def of(cls, key: ApiKey) -> "ApiKeyRead":
        return cls(**_shown(key))


class ApiKeyWithSecret(ApiKeyRead):
    """The only answer with the key itself."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {**_EXAMPLE, "key": "msk_0xExampleOfAnApiKeyId0_ThisOneOpensNothingItIsOnlyToShowItsLength000000"}
            ]
        }
    )

    key: str | None = Field(
        None, description="Shown once. Keep it as you keep a password; a repeated call with the same key leaves it out."
    )

    @classmethod
    def shown_once(cls, made: NewSecret) -> "ApiKeyWithSecret":
        return cls(**_shown(made.key), key=made.secret)


def _shown(key: ApiKey) -> dict[str, Any]:
    named = {name: getattr(key, name) for name in ApiKeyRead.model_fields if name != "owner"}
    return {**named, "owner": "person" if key.user_id else "organization"}
