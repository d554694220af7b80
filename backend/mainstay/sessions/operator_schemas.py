from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field, JsonValue, model_validator
from pydantic_core import PydanticCustomError

from mainstay.accounts.service import Account
from mainstay.kit.text import one_line
from mainstay.web.schemas import Incoming, Moment, Outgoing

_LONGEST_REASON = 500
_ACCOUNT: dict[str, JsonValue] = {
    "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
    "email": "ada@example.com",
    "full_name": "Ada Lovelace",
    "status": "deactivated",
    "is_operator": False,
    "email_verified_at": "2026-11-21T08:30:00.000000Z",
    "deactivated_at": "2026-11-21T09:30:00.000000Z",
    "deactivation_reason": "Left the company, ticket 4711.",
    "deletion_requested_at": None,
    "erase_at": None,
    "created_at": "2026-11-21T08:29:00.000000Z",
    "updated_at": "2026-11-21T09:30:00.000000Z",
}


def _visible(text: str) -> str:
    line = one_line(text)
    if not line:
        raise PydanticCustomError("blank", "has at least one visible character")
    return line


Reason = Annotated[str, Field(max_length=_LONGEST_REASON), AfterValidator(_visible)]


class AccountRead(Outgoing):
    """A user, as the operators of the installation see them."""

    model_config = ConfigDict(json_schema_extra={"examples": [_ACCOUNT]})

    id: UUID
    email: str
    full_name: str
    status: str = Field(
        description="`pending` until the address is verified, `active`, `deactivated`, or `pending_deletion`."
    )
    is_operator: bool = Field(description="Given and taken at the command line only.")
    email_verified_at: Moment | None
    deactivated_at: Moment | None
    deactivation_reason: str | None
    deletion_requested_at: Moment | None
    erase_at: Moment | None = Field(description="While it waits to be deleted: when everything in it is erased.")
    created_at: Moment
    updated_at: Moment

    @classmethod
    def of(cls, account: Account) -> "AccountRead":
        return cls.model_validate(account)


class AccountPatch(Incoming):
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"status": "deactivated", "reason": "Left the company, ticket 4711."}]}
    )

    status: Literal["active", "deactivated"]
    reason: Reason | None = Field(None, description="Why. A deactivation needs one; it is kept in the trail.")

    @model_validator(mode="after")
    def says_why(self) -> "AccountPatch":
        if self.status == "deactivated" and self.reason is None:
            raise PydanticCustomError("reason_required", "say why in `reason`", {"inside": ("reason",)})
        return self


class ImpersonationRequest(Incoming):
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"reason": "Ticket 4711: her exports do not show up for her."}]}
    )

    reason: Reason = Field(description="Why. The person reads it in a mail, and it is kept in the trail.")


class ImpersonationRead(Outgoing):
    """A session as somebody else. A browser gets no token here: its access cookie is now that of the other person."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "session_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
                    "user_id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
                    "token_type": "Bearer",
                    "access_token": "eyJhbGciOiJFUzI1NiIs…",
                    "expires_in": 1800,
                    "expires_at": "2026-11-21T09:00:00.000000Z",
                }
            ]
        }
    )

    session_id: UUID
    user_id: UUID
    token_type: Literal["Bearer"] | None = None
    access_token: str | None = None
    expires_in: int = Field(description="Seconds until it is over. It cannot be refreshed.")
    expires_at: Moment
