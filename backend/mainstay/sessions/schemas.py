from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, SecretStr, model_validator
from pydantic.config import JsonDict

from mainstay.sessions.models import DeviceSession
from mainstay.sessions.passkey_schemas import EXAMPLE_ASSERTION, UsedCredential, require_one
from mainstay.web.schemas import Incoming, Moment, Outgoing, refuse_unclean

_LONGEST_PASSWORD = 1024


class SignInRequest(Incoming):
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"email": "ada@example.com", "password": "correct horse battery staple"}]}
    )

    email: str = Field(max_length=320, examples=["ada@example.com"])
    password: SecretStr = Field(max_length=_LONGEST_PASSWORD, examples=["correct horse battery staple"])


class TokenForm(BaseModel):
    """What OAuth2 clients send; more fields than these are theirs to send and ours to ignore."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"grant_type": "password", "username": "ada@example.com", "password": "correct horse battery staple"}
            ]
        }
    )

    grant_type: Literal["password"] | None = None
    username: str = Field(max_length=320, description="The address.")
    password: SecretStr = Field(max_length=_LONGEST_PASSWORD)

    @model_validator(mode="before")
    @classmethod
    def holds_clean_text(cls, data: Any) -> Any:
        refuse_unclean(data)
        return data


class RefreshRequest(Incoming):
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"refresh_token": "mrt_Qjk4YFbw1TPg5pwbfhSSROQjVM0i3gEfOmZOTTRa1QQ"}]}
    )

    refresh_token: str | None = Field(None, max_length=200, description="Left out by browsers: theirs is in a cookie.")


class ProofRequest(Incoming):
    """Either the password or a passkey."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"password": "correct horse battery staple"}, {"passkey": EXAMPLE_ASSERTION}]}
    )

    password: SecretStr | None = Field(None, max_length=_LONGEST_PASSWORD)
    passkey: UsedCredential | None = Field(None, description="The answer to `POST /auth/reauthenticate/passkey/begin`.")

    @model_validator(mode="after")
    def gives_one(self) -> "ProofRequest":
        require_one(password=self.password, passkey=self.passkey)
        return self


class Tokens(Outgoing):
    """The answer to a sign-in or a refresh. Browser sessions get no tokens here: theirs are in cookies no script reads."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "session_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
                    "token_type": "Bearer",
                    "access_token": "eyJhbGciOiJFUzI1NiIs…",
                    "refresh_token": "mrt_Qjk4YFbw1TPg…",
                    "expires_in": 1800,
                }
            ]
        }
    )

    session_id: UUID
    token_type: Literal["Bearer"] | None = None
    access_token: str | None = None
    refresh_token: str | None = None
    expires_in: int = Field(description="Seconds until the access token has to be refreshed.", examples=[1800])
    password_change_required: bool | None = Field(
        None, description="True after a sign-in with a one-time password: choose your own before anything else."
    )


_SESSION: JsonDict = {
    "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
    "user_agent": "Mozilla/5.0",
    "ip": "203.0.113.7",
    "transport": "cookie",
    "created_at": "2026-11-21T08:30:00.000000Z",
    "last_seen_at": "2026-11-21T09:00:00.000000Z",
    "expires_at": "2026-11-28T09:00:00.000000Z",
    "is_current": True,
    "is_impersonation": False,
}


class SessionRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [_SESSION]})

    id: UUID
    user_agent: str | None
    ip: str | None
    transport: str = Field(description="`cookie` for browsers, `body` for programs.")
    created_at: Moment
    last_seen_at: Moment
    expires_at: Moment
    is_current: bool = Field(description="Whether it is the one that asks.")
    is_impersonation: bool = Field(False, description="Whether it is an operator's, acting as this person.")

    @classmethod
    def of(cls, device: DeviceSession, current: UUID | None) -> "SessionRead":
        return cls(
            id=device.id,
            user_agent=device.user_agent,
            ip=device.ip,
            transport=device.transport,
            created_at=device.created_at,
            last_seen_at=device.last_seen_at,
            expires_at=min(device.expires_at, device.idle_expires_at),
            is_current=device.id == current,
            is_impersonation=device.impersonator_id is not None,
        )


class SessionList(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [{"data": [_SESSION]}]})

    data: list[SessionRead]


class KeySet(Outgoing):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "keys": [
                        {
                            "kty": "EC",
                            "crv": "P-256",
                            "x": "…",
                            "y": "…",
                            "kid": "01a1fc11-bb5e-72eb-9ff3-efb0720935ad",
                            "use": "sig",
                            "alg": "ES256",
                        }
                    ]
                }
            ]
        }
    )

    keys: list[dict[str, str]]
