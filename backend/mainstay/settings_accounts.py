"""The settings of accounts: who may become somebody here, and what of."""

from enum import StrEnum

from pydantic import Field

from mainstay.settings_source import Group


class Registration(StrEnum):
    open = "open"
    invite = "invite"
    closed = "closed"


class Accounts(Group):
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
