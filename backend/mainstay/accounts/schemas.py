from uuid import UUID

from pydantic import ConfigDict, Field

from mainstay.accounts.models import User
from mainstay.web.schemas import Incoming, Moment, Outgoing


class Impersonator(Outgoing):
    """The operator who acts as this person."""

    id: UUID
    email: str
    full_name: str


class UserRead(Outgoing):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
                    "email": "ada@example.com",
                    "full_name": "Ada Lovelace",
                    "is_operator": False,
                    "status": "active",
                    "created_at": "2026-11-21T08:30:00.000000Z",
                    "updated_at": "2026-11-21T08:30:00.000000Z",
                    "impersonated_by": None,
                }
            ]
        }
    )

    id: UUID
    email: str
    full_name: str
    is_operator: bool
    status: str
    created_at: Moment
    updated_at: Moment
    impersonated_by: Impersonator | None = Field(
        None, description="Set while an operator acts as this person; what is done now is recorded as the operator's."
    )

    @classmethod
    def of(cls, user: User) -> "UserRead":
        return cls.model_validate(user)


class UserPatch(Incoming):
    model_config = ConfigDict(json_schema_extra={"examples": [{"full_name": "Ada King"}]})

    full_name: str | None = Field(None, min_length=1, max_length=200)
