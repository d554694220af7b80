from typing import Literal

from pydantic import ConfigDict, Field, JsonValue, SecretStr, model_validator

from mainstay.sessions.passkey_schemas import EXAMPLE_ASSERTION, UsedCredential, require_one
from mainstay.sessions.service.factors import Begun, FactorState
from mainstay.web.schemas import Incoming, Moment, Outgoing

_LONGEST_CODE = 64
_CHALLENGE = "mch_c4p0Vd3oKq1mYbW2rT8uZxEiNfGhJsLaQw5e6R7t9Yk"
_CODES: list[JsonValue] = ["k7mq-3hxw-9tfa-ce2v", "p4ns-8gyr-5bdu-jz6h"]


class CodeRequest(Incoming):
    """Either a code or a passkey."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"challenge": _CHALLENGE, "code": "492039"},
                {"challenge": _CHALLENGE, "passkey": EXAMPLE_ASSERTION},
            ]
        }
    )

    challenge: str = Field(max_length=200, description="As `POST /auth/login` gave it with `mfa_required`.")
    code: SecretStr | None = Field(
        None, max_length=_LONGEST_CODE, description="Six digits of the app, or a recovery code."
    )
    passkey: UsedCredential | None = Field(None, description="The answer to `POST /auth/mfa/passkey/begin`.")

    @model_validator(mode="after")
    def gives_one(self) -> "CodeRequest":
        require_one(code=self.code, passkey=self.passkey)
        return self


class ConfirmRequest(Incoming):
    model_config = ConfigDict(json_schema_extra={"examples": [{"code": "492039"}]})

    code: SecretStr = Field(max_length=_LONGEST_CODE, description="What the app shows now.")


class NewPasswordRequest(Incoming):
    model_config = ConfigDict(json_schema_extra={"examples": [{"new_password": "correct horse battery staple"}]})

    new_password: SecretStr = Field(max_length=1024, description="12 to 256 characters, whichever you like.")


class TotpState(Outgoing):
    confirmed_at: Moment


class FactorsRead(Outgoing):
    """Which second factors a person has."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "is_required": True,
                    "totp": {"confirmed_at": "2026-11-21T08:30:00.000000Z"},
                    "passkeys": 1,
                    "recovery_codes_left": 9,
                }
            ]
        }
    )

    is_required: bool = Field(description="Whether a sign-in with the password asks for a second factor.")
    totp: TotpState | None = Field(description="The authenticator app, once a code has confirmed it.")
    passkeys: int = Field(description="How many there are.")
    recovery_codes_left: int

    @classmethod
    def of(cls, state: FactorState) -> "FactorsRead":
        confirmed = state.totp_confirmed_at
        return cls(
            is_required=confirmed is not None or state.passkeys > 0,
            totp=TotpState(confirmed_at=confirmed) if confirmed else None,
            passkeys=state.passkeys,
            recovery_codes_left=state.recovery_codes_left,
        )


class TotpBegun(Outgoing):
    """What the app needs. It is shown this once, and counts when a code has confirmed it."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                    "uri": "otpauth://totp/Mainstay:ada%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Mainstay",
                    "digits": 6,
                    "period": 30,
                }
            ]
        }
    )

    secret: str = Field(description="For typing it in, base32.")
    uri: str = Field(description="For a square code to scan.")
    digits: Literal[6] = 6
    period: Literal[30] = Field(30, description="Seconds.")

    @classmethod
    def of(cls, begun: Begun) -> "TotpBegun":
        return cls(secret=begun.secret, uri=begun.address)


class RecoveryCodes(Outgoing):
    """Each is good once, in place of the second factor. They are shown this once."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"recovery_codes": _CODES}]})

    recovery_codes: list[str]
