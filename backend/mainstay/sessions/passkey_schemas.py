"""What browsers make of passkeys, in the JSON that `PublicKeyCredential.toJSON()` gives, and what we show of them."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, JsonValue, StringConstraints
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from mainstay.sessions.models import Passkey
from mainstay.sessions.service.passkeys import Added
from mainstay.web.schemas import Incoming, Moment, Outgoing

LONGEST_NAME = 64
_BASE64URL = r"^[A-Za-z0-9_-]+$"
# The standard allows 1023 bytes; the rest is many times what authenticators send.
CredentialId = Annotated[str, StringConstraints(max_length=1364, pattern=_BASE64URL)]
_Short = Annotated[str, StringConstraints(max_length=4096, pattern=_BASE64URL)]
_Long = Annotated[str, StringConstraints(max_length=16_384, pattern=_BASE64URL)]

_ID = "Wf3oYb1v0yVJm0d2kq8xPw"
_CLIENT_DATA = "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0Ii4uLg"
_ASSERTION: JsonDict = {
    "id": _ID,
    "rawId": _ID,
    "type": "public-key",
    "response": {
        "clientDataJSON": _CLIENT_DATA,
        "authenticatorData": "SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MFAAAABQ",
        "signature": "MEUCIQDxq1y5Rr0yTg…",
        "userHandle": "AaH8ELn3c6Gjm06EzOC_qw",
    },
}
_ATTESTATION: JsonDict = {
    "id": _ID,
    "rawId": _ID,
    "type": "public-key",
    "response": {
        "clientDataJSON": _CLIENT_DATA,
        "attestationObject": "o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0Y…",
        "transports": ["internal", "hybrid"],
    },
}
_PASSKEY: JsonDict = {
    "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
    "name": "Phone",
    "aaguid": "fbfc3007-154e-4ecc-8c0b-6e020557d7bd",
    "transports": ["internal", "hybrid"],
    "is_synced": True,
    "is_backed_up": True,
    "created_at": "2026-11-21T08:30:00.000000Z",
    "last_used_at": "2026-11-21T09:00:00.000000Z",
}
_CREATION: JsonDict = {
    "rp": {"id": "localhost", "name": "Mainstay"},
    "user": {"id": "AaH8ELn3c6Gjm06EzOC_qw", "name": "ada@example.com", "displayName": "Ada Lovelace"},
    "challenge": "0f3c…",
    "pubKeyCredParams": [{"type": "public-key", "alg": -7}],
    "authenticatorSelection": {"residentKey": "required", "userVerification": "required"},
    "attestation": "none",
    "excludeCredentials": [],
    "timeout": 300_000,
}
_REQUEST: JsonDict = {
    "challenge": "0f3c…",
    "rpId": "localhost",
    "allowCredentials": [],
    "userVerification": "required",
    "timeout": 300_000,
}
EXAMPLE_ASSERTION: JsonValue = _ASSERTION


def require_one(**given: object) -> None:
    if sum(one is not None for one in given.values()) != 1:
        names = " or ".join(f"`{name}`" for name in given)
        raise PydanticCustomError("one_of", "give either {names}", {"names": names})


class FromBrowser(BaseModel):
    """Browsers add members as the standard grows; those that are not read are let pass."""

    model_config = ConfigDict(frozen=True, extra="ignore", validate_by_name=True, validate_by_alias=True)


class AttestationResponse(FromBrowser):
    client_data_json: _Short = Field(alias="clientDataJSON")
    attestation_object: _Long = Field(alias="attestationObject")
    transports: list[Annotated[str, StringConstraints(max_length=32)]] = Field([], max_length=16)


class AssertionResponse(FromBrowser):
    client_data_json: _Short = Field(alias="clientDataJSON")
    authenticator_data: _Short = Field(alias="authenticatorData")
    signature: _Short
    user_handle: Annotated[str, StringConstraints(max_length=88, pattern=_BASE64URL)] | None = Field(
        None, alias="userHandle"
    )


class NewCredential(FromBrowser):
    """What `navigator.credentials.create()` gave, by `toJSON()`."""

    model_config = ConfigDict(json_schema_extra={"examples": [_ATTESTATION]})

    id: CredentialId
    raw_id: CredentialId = Field(alias="rawId")
    type: str = Field(max_length=32)
    response: AttestationResponse

    def as_answer(self) -> dict[str, Any]:
        return self.model_dump(by_alias=True)


class UsedCredential(FromBrowser):
    """What `navigator.credentials.get()` gave, by `toJSON()`."""

    model_config = ConfigDict(json_schema_extra={"examples": [_ASSERTION]})

    id: CredentialId
    raw_id: CredentialId = Field(alias="rawId")
    type: str = Field(max_length=32)
    response: AssertionResponse

    def as_answer(self) -> dict[str, Any]:
        return self.model_dump(by_alias=True)


class PasskeyCreate(Incoming):
    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Phone", "credential": _ATTESTATION}]})

    name: str = Field(min_length=1, max_length=LONGEST_NAME, description="For telling it from the others.")
    credential: NewCredential


class PasskeyPatch(Incoming):
    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Old phone"}]})

    name: str = Field(min_length=1, max_length=LONGEST_NAME)


class PasskeySignIn(Incoming):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"ceremony": "mpk_c4p0Vd3oKq1mYbW2rT8uZxEiNfGhJsLaQw5e6R7t9Yk", "credential": _ASSERTION}]
        }
    )

    ceremony: str | None = Field(
        None, max_length=64, description="As `begin` gave it. Left out by browsers: theirs is in a cookie."
    )
    credential: UsedCredential


class PasskeyFactorBegin(Incoming):
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"challenge": "mch_c4p0Vd3oKq1mYbW2rT8uZxEiNfGhJsLaQw5e6R7t9Yk"}]}
    )

    challenge: str = Field(max_length=200, description="As `POST /auth/login` gave it with `mfa_required`.")


class CreationOptions(Outgoing):
    """For `PublicKeyCredential.parseCreationOptionsFromJSON()`."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"options": _CREATION}]})

    options: dict[str, Any] = Field(description="`PublicKeyCredentialCreationOptionsJSON` of the WebAuthn standard.")


class RequestOptions(Outgoing):
    """For `PublicKeyCredential.parseRequestOptionsFromJSON()`."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"options": _REQUEST}]})

    options: dict[str, Any] = Field(description="`PublicKeyCredentialRequestOptionsJSON` of the WebAuthn standard.")


class SignInOptions(RequestOptions):
    """The same, with what only the one who asked can give back."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"ceremony": "mpk_c4p0Vd3oKq1mYbW2rT8uZxEiNfGhJsLaQw5e6R7t9Yk", "options": _REQUEST}]
        }
    )

    ceremony: str | None = Field(None, description="Give it back to `finish`. Browsers have it in a cookie instead.")


class PasskeyRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [_PASSKEY]})

    id: UUID
    name: str
    aaguid: UUID = Field(description="The make of what holds it, as far as it says; all zero when it does not.")
    transports: list[str] = Field(description="How browsers can reach it.")
    is_synced: bool = Field(description="Whether it can be on several devices.")
    is_backed_up: bool = Field(description="Whether it survives the loss of the device, as of its last use.")
    created_at: Moment
    last_used_at: Moment | None

    @classmethod
    def of(cls, passkey: Passkey) -> "PasskeyRead":
        return cls(**_shown(passkey))


class PasskeyAdded(PasskeyRead):
    """A new passkey, and with the first second factor the codes for the day it is gone."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{**_PASSKEY, "recovery_codes": ["k7mq-3hxw-9tfa-ce2v", "p4ns-8gyr-5bdu-jz6h"]}]}
    )

    recovery_codes: list[str] | None = Field(
        None, description="Ten, shown this once, when it is the first second factor; null when there was one before."
    )

    @classmethod
    def with_codes(cls, added: Added) -> "PasskeyAdded":
        return cls(**_shown(added.passkey), recovery_codes=added.recovery_codes)


class PasskeyList(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [{"data": [_PASSKEY]}]})

    data: list[PasskeyRead]


def _shown(passkey: Passkey) -> dict[str, Any]:
    return {
        "id": passkey.id,
        "name": passkey.name,
        "aaguid": passkey.aaguid,
        "transports": passkey.transports,
        "is_synced": passkey.backup_eligible,
        "is_backed_up": passkey.backed_up,
        "created_at": passkey.created_at,
        "last_used_at": passkey.last_used_at,
    }
