"""The settings of accounts: who may become somebody here, and what of."""

from datetime import timedelta
from enum import StrEnum

from pydantic import Field, field_validator

from mainstay.kit.clock import read_span
from mainstay.settings_source import Group


class Registration(StrEnum):
    open = "open"
    invite = "invite"
    closed = "closed"


class Accounts(Group):
    deletion_grace: timedelta = Field(
        timedelta(days=14),
        ge=timedelta(days=1),
        le=timedelta(days=90),
        description="How long an account that its person wants deleted can still be kept, by signing in.",
        json_schema_extra={"env": "ACCOUNT_DELETION_GRACE"},
    )
    registration: Registration = Field(
        Registration.open,
        description="Who may register: `open` everybody, `invite` whoever was invited to an organization, `closed` nobody.",
        json_schema_extra={"env": "REGISTRATION"},
    )
    require_verified_email: bool | None = Field(
        None,
        description=(
            "Whether an address must be verified before one can sign in with it. When false, anybody can find out by "
            "registering and signing in whether an address is known. Without it, false in development, else true."
        ),
        json_schema_extra={"env": "REQUIRE_VERIFIED_EMAIL"},
    )

    @field_validator("deletion_grace", mode="before")
    @classmethod
    def is_a_span(cls, value: object) -> object:
        return read_span(value) if isinstance(value, str) else value
