from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field, SecretStr
from pydantic.config import JsonDict

from mainstay.kit.permissions import Role
from mainstay.kit.text import one_line
from mainstay.organizations.models import Invitation
from mainstay.organizations.service import GRACE, Member, Standing
from mainstay.web.schemas import Incoming, Moment, Outgoing

_ID = "01a1fc10-e0b8-71c8-8aef-5a44ea48304b"
_USER = "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab"
_WHEN = "2026-11-21T08:30:00.000000Z"


def _on_one_line(text: str) -> str:
    line = one_line(text)
    if not line:
        raise ValueError("a name has at least one character that can be seen")
    return line


Name = Annotated[
    str, Field(min_length=1, max_length=200, examples=["Analytical Engines"]), AfterValidator(_on_one_line)
]
Slug = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$",
        description="Its name in addresses, such as `/o/analytical-engines`. Nobody else's is the same.",
        examples=["analytical-engines"],
    ),
]


class OrganizationCreate(Incoming):
    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Analytical Engines"}]})

    name: Name
    slug: Slug | None = Field(None, description="Made from the name when left out.")


class OrganizationPatch(Incoming):
    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Difference Engines"}]})

    name: Name | None = None
    slug: Slug | None = None


class OrganizationRead(Outgoing):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": _ID,
                    "name": "Analytical Engines",
                    "slug": "analytical-engines",
                    "role": "owner",
                    "created_at": _WHEN,
                    "updated_at": _WHEN,
                    "deletion_requested_at": None,
                    "deleted_from": None,
                }
            ]
        }
    )

    id: UUID
    name: str
    slug: str
    role: Role | None = Field(description="What you are in it; null for a key.")
    created_at: Moment
    updated_at: Moment
    deletion_requested_at: Moment | None
    deleted_from: Moment | None = Field(description="From when on it is gone, unless an owner restores it before.")

    @classmethod
    def of(cls, standing: Standing) -> "OrganizationRead":
        organization = standing.organization
        requested = organization.deletion_requested_at
        return cls(
            id=organization.id,
            name=organization.name,
            slug=organization.slug,
            role=standing.role,
            created_at=organization.created_at,
            updated_at=organization.updated_at,
            deletion_requested_at=requested,
            deleted_from=requested + GRACE if requested else None,
        )


_MEMBER: JsonDict = {
    "user_id": _USER,
    "email": "ada@example.com",
    "full_name": "Ada Lovelace",
    "role": "admin",
    "joined_at": _WHEN,
}


class MemberRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [_MEMBER]})

    user_id: UUID
    email: str
    full_name: str
    role: Role
    joined_at: Moment

    @classmethod
    def of(cls, member: Member) -> "MemberRead":
        person = member.person
        return cls(
            user_id=person.id,
            email=person.email,
            full_name=person.full_name,
            role=member.role,
            joined_at=member.joined_at,
        )


class MemberPatch(Incoming):
    model_config = ConfigDict(json_schema_extra={"examples": [{"role": "admin"}]})

    role: Role


class OwnershipTransfer(Incoming):
    model_config = ConfigDict(json_schema_extra={"examples": [{"user_id": _USER}]})

    user_id: UUID = Field(description="A member, who becomes an owner; you become an admin.")


class InvitationCreate(Incoming):
    model_config = ConfigDict(json_schema_extra={"examples": [{"email": "grace@example.com", "role": "member"}]})

    email: str = Field(max_length=320, examples=["grace@example.com"])
    role: Role = Field(description="At most your own.")


class InvitationRead(Outgoing):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": _ID,
                    "email": "grace@example.com",
                    "role": "member",
                    "inviter_id": _USER,
                    "created_at": _WHEN,
                    "expires_at": "2026-11-28T08:30:00.000000Z",
                }
            ]
        }
    )

    id: UUID
    email: str
    role: Role
    inviter_id: UUID
    created_at: Moment
    expires_at: Moment

    @classmethod
    def of(cls, invitation: Invitation) -> "InvitationRead":
        return cls.model_validate(invitation)


class InvitationAccept(Incoming):
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"token": "miv_Qjk4YFbw1TPg5pwbfhSSROQjVM0i3gEfOmZOTTRa1QQ"}]}
    )

    token: SecretStr = Field(max_length=200, description="From the link that was sent to the invited address.")
