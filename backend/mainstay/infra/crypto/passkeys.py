"""Passkeys behind one module: what a browser is asked for, and what counts of its answer."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import (
    base64url_to_bytes,
    decode_credential_public_key,
    decoded_public_key_to_cryptography,
    options_to_json_dict,
    parse_attestation_object,
    parse_authentication_credential_json,
    parse_authenticator_data,
    parse_client_data_json,
    parse_registration_credential_json,
)
from webauthn.helpers.cose import COSECRV, COSEAlgorithmIdentifier
from webauthn.helpers.decode_credential_public_key import (
    DecodedEC2PublicKey,
    DecodedOKPPublicKey,
    DecodedRSAPublicKey,
)
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AttestationFormat,
    AuthenticatorSelectionCriteria,
    AuthenticatorTransport,
    CredentialDeviceType,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

_CHALLENGE_BYTES: Final = 32
_LONGEST_CREDENTIAL_ID: Final = 1023
_RSA_BITS: Final = range(2048, 4097)
_RSA_EXPONENT: Final = 65_537
_ALGORITHMS: Final = [
    COSEAlgorithmIdentifier.ECDSA_SHA_256,
    COSEAlgorithmIdentifier.EDDSA,
    COSEAlgorithmIdentifier.RSASSA_PKCS1_v1_5_SHA_256,
]
_FORMATS: Final = {AttestationFormat.NONE.value, AttestationFormat.PACKED.value}
# The library raises its own errors for what it has foreseen, and Python's for what a hostile answer makes of the rest.
_UNREADABLE: Final = (
    WebAuthnException,
    InvalidSignature,
    UnsupportedAlgorithm,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RecursionError,
)

type Answer = Mapping[str, Any]


class PasskeyRefused(Exception):
    """The answer proves nothing. The text is for the log: it holds no data of the answer."""


@dataclass(frozen=True)
class Known:
    """A passkey that we may ask for by name."""

    credential_id: bytes
    transports: tuple[str, ...] = ()


@dataclass(frozen=True)
class Registered:
    credential_id: bytes
    public_key: bytes
    sign_count: int
    aaguid: str
    transports: tuple[str, ...]
    backup_eligible: bool
    backed_up: bool


@dataclass(frozen=True)
class Used:
    sign_count: int
    backup_eligible: bool
    backed_up: bool


def new_challenge() -> bytes:
    return secrets.token_bytes(_CHALLENGE_BYTES)


def challenge_in(answer: Answer) -> bytes:
    """Which challenge is answered, as the browser says; the signature is what makes it true."""
    try:
        return parse_client_data_json(_client_data(answer)).challenge
    except _UNREADABLE as wrong:
        raise PasskeyRefused("client data is not readable") from wrong


def credential_id_in(answer: Answer) -> bytes:
    try:
        return parse_authentication_credential_json(dict(answer)).raw_id
    except _UNREADABLE as wrong:
        raise PasskeyRefused("credential is not readable") from wrong


def user_handle_in(answer: Answer) -> bytes | None:
    try:
        return parse_authentication_credential_json(dict(answer)).response.user_handle
    except _UNREADABLE as wrong:
        raise PasskeyRefused("credential is not readable") from wrong


class RelyingParty:
    """Who we are to a browser. It comes from the address people open, never from what a request says."""

    def __init__(self, public_url: str, name: str) -> None:
        parts = urlsplit(public_url)
        assert parts.hostname, "the settings demand an origin"
        usual = {"http": 80, "https": 443}[parts.scheme]
        port = "" if parts.port in {None, usual} else f":{parts.port}"
        self.id = parts.hostname
        # As browsers write an origin: without the port that goes without saying.
        self.origin = f"{parts.scheme}://{parts.hostname}{port}"
        self._name = name

    def creation_options(
        self,
        challenge: bytes,
        *,
        user_handle: bytes,
        account: str,
        full_name: str,
        known: Iterable[Known],
        seconds: int,
    ) -> dict[str, Any]:
        options = generate_registration_options(
            rp_id=self.id,
            rp_name=self._name,
            user_id=user_handle,
            user_name=account,
            user_display_name=full_name,
            challenge=challenge,
            timeout=seconds * 1000,
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED,
                user_verification=UserVerificationRequirement.REQUIRED,
            ),
            exclude_credentials=[_described(one) for one in known],
            supported_pub_key_algs=_ALGORITHMS,
        )
        return options_to_json_dict(options)

    def request_options(
        self, challenge: bytes, *, verified: bool, seconds: int, known: Iterable[Known] = ()
    ) -> dict[str, Any]:
        """Nothing known: the browser offers whatever it holds for us, and the passkey says whose it is."""
        wanted = UserVerificationRequirement.REQUIRED if verified else UserVerificationRequirement.PREFERRED
        options = generate_authentication_options(
            rp_id=self.id,
            challenge=challenge,
            timeout=seconds * 1000,
            allow_credentials=[_described(one) for one in known],
            user_verification=wanted,
        )
        return options_to_json_dict(options)

    def check_registration(self, answer: Answer, challenge: bytes) -> Registered:
        try:
            return self._registered(answer, challenge)
        except _UNREADABLE as wrong:
            raise PasskeyRefused(_reason(wrong)) from wrong

    def check_use(self, answer: Answer, challenge: bytes, *, public_key: bytes, verified: bool) -> Used:
        try:
            return self._used(answer, challenge, public_key=public_key, verified=verified)
        except _UNREADABLE as wrong:
            raise PasskeyRefused(_reason(wrong)) from wrong

    def _registered(self, answer: Answer, challenge: bytes) -> Registered:
        credential = parse_registration_credential_json(dict(answer))
        _refuse_frames(answer)
        attestation = parse_attestation_object(credential.response.attestation_object)
        # We ask for none. A chain of certificates would be parsed for nothing: there is no list of makers to trust.
        if attestation.fmt not in _FORMATS or attestation.att_stmt.x5c is not None:
            raise PasskeyRefused("attestation is of a kind that was not asked for")
        verified = verify_registration_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=self.id,
            expected_origin=self.origin,
            require_user_verification=True,
            supported_pub_key_algs=_ALGORITHMS,
        )
        if verified.credential_id != credential.raw_id or len(verified.credential_id) > _LONGEST_CREDENTIAL_ID:
            raise PasskeyRefused("credential id is not the attested one")
        _require_sound_key(verified.credential_public_key)
        return Registered(
            credential_id=verified.credential_id,
            public_key=verified.credential_public_key,
            sign_count=verified.sign_count,
            aaguid=verified.aaguid,
            transports=tuple(sorted({one.value for one in credential.response.transports or ()})),
            backup_eligible=verified.credential_device_type is CredentialDeviceType.MULTI_DEVICE,
            backed_up=verified.credential_backed_up,
        )

    def _used(self, answer: Answer, challenge: bytes, *, public_key: bytes, verified: bool) -> Used:
        credential = parse_authentication_credential_json(dict(answer))
        _refuse_frames(answer)
        proved = verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=self.id,
            expected_origin=self.origin,
            credential_public_key=public_key,
            # Counts are judged where they are kept, under the lock of their row: see the caller.
            credential_current_sign_count=0,
            require_user_verification=verified,
        )
        flags = parse_authenticator_data(credential.response.authenticator_data).flags
        return Used(proved.new_sign_count, backup_eligible=flags.be, backed_up=flags.bs)


def _described(known: Known) -> PublicKeyCredentialDescriptor:
    transports = [AuthenticatorTransport(one) for one in known.transports]
    return PublicKeyCredentialDescriptor(id=known.credential_id, transports=transports or None)


def _client_data(answer: Answer) -> bytes:
    return base64url_to_bytes(answer["response"]["clientDataJSON"])


def _refuse_frames(answer: Answer) -> None:
    if parse_client_data_json(_client_data(answer)).cross_origin:
        raise PasskeyRefused("asked for inside a frame of another site")


def _require_sound_key(public_key: bytes) -> None:
    """A key of the kind that its algorithm says, on the curve or of the size that we would have chosen."""
    key = decode_credential_public_key(public_key)
    if isinstance(key, DecodedEC2PublicKey):
        sound = key.alg == COSEAlgorithmIdentifier.ECDSA_SHA_256 and key.crv == COSECRV.P256
    elif isinstance(key, DecodedOKPPublicKey):
        sound = key.alg == COSEAlgorithmIdentifier.EDDSA and key.crv == COSECRV.ED25519
    else:
        sound = isinstance(key, DecodedRSAPublicKey) and _is_sound_rsa(key)
    if not sound:
        raise PasskeyRefused("key does not fit its algorithm")
    # Whether the point is on its curve is found out here, not at the first sign-in.
    decoded_public_key_to_cryptography(key)


def _is_sound_rsa(key: DecodedRSAPublicKey) -> bool:
    fits = key.alg == COSEAlgorithmIdentifier.RSASSA_PKCS1_v1_5_SHA_256
    bits = int.from_bytes(key.n).bit_length()
    return fits and bits in _RSA_BITS and int.from_bytes(key.e) == _RSA_EXPONENT


def _reason(wrong: BaseException) -> str:
    """The library's own texts quote the answer; only the kind of failure is passed on."""
    return type(wrong).__name__
