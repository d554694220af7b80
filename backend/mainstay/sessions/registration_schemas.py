from pydantic import ConfigDict, Field, SecretStr, model_validator
from pydantic_core import PydanticCustomError

from mainstay.web.schemas import Incoming, Outgoing

_LONGEST_ADDRESS = 320
_LONGEST_NAME = 200
# Longer ones are told so by the rules for passwords; far longer ones never get there.
_LONGEST_PASSWORD = 1024
_LONGEST_TOKEN = 200
_PASSWORD = "correct horse battery staple"  # noqa: S105 - everybody's example


class RegistrationRequest(Incoming):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"email": "ada@example.com", "password": _PASSWORD, "full_name": "Ada Lovelace"}]
        }
    )

    email: str = Field(max_length=_LONGEST_ADDRESS)
    password: SecretStr = Field(max_length=_LONGEST_PASSWORD)
    full_name: str = Field(min_length=1, max_length=_LONGEST_NAME)


class AddressRequest(Incoming):
    model_config = ConfigDict(json_schema_extra={"examples": [{"email": "ada@example.com"}]})

    email: str = Field(max_length=_LONGEST_ADDRESS)


class Accepted(Outgoing):
    """The same for every address."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"detail": "Look into your mailbox."}]})

    detail: str = "Look into your mailbox."


class VerificationRequest(Incoming):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"token": "mve_Qjk4YFbw1TPg5pwbfhSSROQjVM0i3gEfOmZOTTRa1QQ", "password": _PASSWORD}]
        }
    )

    token: str = Field(max_length=_LONGEST_TOKEN)
    password: SecretStr | None = Field(
        None, max_length=_LONGEST_PASSWORD, description="The one that was chosen at registration."
    )
    new_password: SecretStr | None = Field(
        None,
        max_length=_LONGEST_PASSWORD,
        description="Another one in its place, for whoever did not register or has forgotten it: the account begins anew.",
    )
    full_name: str | None = Field(
        None, max_length=_LONGEST_NAME, description="With a new password: the name of whoever begins anew."
    )

    @model_validator(mode="after")
    def has_one_password(self) -> "VerificationRequest":
        if self.password is not None and self.new_password is not None:
            raise PydanticCustomError("one_password", "give the password or a new one, not both")
        return self


class ResetRequest(Incoming):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"token": "mrp_Qjk4YFbw1TPg5pwbfhSSROQjVM0i3gEfOmZOTTRa1QQ", "new_password": _PASSWORD}]
        }
    )

    token: str = Field(max_length=_LONGEST_TOKEN)
    new_password: SecretStr = Field(max_length=_LONGEST_PASSWORD)


class NewAddressRequest(Incoming):
    model_config = ConfigDict(json_schema_extra={"examples": [{"new_email": "ada@example.org"}]})

    new_email: str = Field(max_length=_LONGEST_ADDRESS)


class LinkRequest(Incoming):
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"token": "mue_Qjk4YFbw1TPg5pwbfhSSROQjVM0i3gEfOmZOTTRa1QQ"}]}
    )

    token: str = Field(max_length=_LONGEST_TOKEN)
