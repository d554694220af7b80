from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, LargeBinary, Text, UniqueConstraint, func, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from mainstay.infra.db import Model, created_at, uuid_key


class SigningKey(Model):
    """Signs access tokens from `active_from` until the next one does; published until its last token has expired."""

    __tablename__ = "signing_keys"

    id: Mapped[UUID] = uuid_key()
    sealed_private_key: Mapped[bytes] = mapped_column(LargeBinary)
    public_jwk: Mapped[dict[str, Any]]
    active_from: Mapped[datetime]
    retired_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = created_at()


class DeviceSession(Model):
    """One signed-in device. Its current refresh token is the one of its generation."""

    __tablename__ = "sessions"
    __table_args__ = (
        CheckConstraint("transport IN ('body', 'cookie')", name="transport_known"),
        CheckConstraint("(ended_at IS NULL) = (end_reason IS NULL)", name="end_has_a_reason"),
        Index("ix_sessions_user_id_alive", "user_id", postgresql_where=text("ended_at IS NULL")),
        Index("ix_sessions_user_id", "user_id"),
        Index("ix_sessions_impersonator_session_id", "impersonator_session_id"),
        Index("ix_sessions_impersonator_id", "impersonator_id"),
    )

    id: Mapped[UUID] = uuid_key()
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    transport: Mapped[str]
    generation: Mapped[int] = mapped_column(server_default=text("1"))
    # The highest generation of which an access token was ever accepted: its answer has certainly arrived.
    seen_generation: Mapped[int] = mapped_column(server_default=text("0"))
    # Raised by every change, so that the cache never goes back in time.
    version: Mapped[int] = mapped_column(server_default=text("1"))
    user_agent: Mapped[str | None]
    ip: Mapped[str | None]
    created_at: Mapped[datetime] = created_at()
    proved_at: Mapped[datetime] = mapped_column(server_default=func.now())
    last_seen_at: Mapped[datetime] = mapped_column(server_default=func.now())
    idle_expires_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str | None]
    # An operator acting as this user; the session lives only as long as the operator's own.
    impersonator_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    impersonator_session_id: Mapped[UUID | None] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"))
    # Whom the trail names: the operator's address when it began.
    impersonator_label: Mapped[str | None]
    impersonation_reason: Mapped[str | None]


class RefreshToken(Model):
    """A token is known by its hash alone. What it was exchanged for is kept sealed under the token itself."""

    __tablename__ = "refresh_tokens"
    __table_args__ = (
        UniqueConstraint("token_hash"),
        UniqueConstraint("session_id", "generation"),
        Index("ix_refresh_tokens_successor_id", "successor_id"),
        Index("ix_refresh_tokens_sealed", "used_at", postgresql_where=text("sealed_successor IS NOT NULL")),
    )

    id: Mapped[UUID] = uuid_key()
    session_id: Mapped[UUID] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"))
    generation: Mapped[int]
    token_hash: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = created_at()
    used_at: Mapped[datetime | None]
    voided_at: Mapped[datetime | None]
    successor_id: Mapped[UUID | None] = mapped_column(ForeignKey("refresh_tokens.id", ondelete="SET NULL"))
    sealed_successor: Mapped[bytes | None] = mapped_column(LargeBinary)


class DeviceCookie(Model):
    """A browser in which this person has signed in completely: strangers' guesses do not count against it."""

    __tablename__ = "device_cookies"
    __table_args__ = (Index("ix_device_cookies_user_id", "user_id"),)

    id: Mapped[UUID] = uuid_key()
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    created_at: Mapped[datetime] = created_at()
    last_used_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]


class SignInChallenge(Model):
    """A right password that waits for its second factor. Gone when it has been answered."""

    __tablename__ = "sign_in_challenges"
    __table_args__ = (UniqueConstraint("token_hash"), Index("ix_sign_in_challenges_user_id", "user_id"))

    id: Mapped[UUID] = uuid_key()
    token_hash: Mapped[bytes] = mapped_column(LargeBinary)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    transport: Mapped[str]
    tries: Mapped[int] = mapped_column(server_default=text("0"))
    created_at: Mapped[datetime] = created_at()
    expires_at: Mapped[datetime]


class TotpFactor(Model):
    """An authenticator app. It counts once a code has confirmed it; each time step is good for one code."""

    __tablename__ = "totp_factors"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    sealed_secret: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = created_at()
    confirmed_at: Mapped[datetime | None]
    last_step: Mapped[int | None] = mapped_column(BigInteger)


class RecoveryCode(Model):
    """A way in without the app, once."""

    __tablename__ = "recovery_codes"
    __table_args__ = (UniqueConstraint("user_id", "code_hash"),)

    id: Mapped[UUID] = uuid_key()
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    code_hash: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = created_at()
    used_at: Mapped[datetime | None]


class Passkey(Model):
    """The public half of a key that a person's device or key ring keeps. It proves two factors when it says so."""

    __tablename__ = "passkeys"
    __table_args__ = (
        UniqueConstraint("credential_id"),
        # Ten places a person: the eleventh has none, however many come at once.
        UniqueConstraint("user_id", "place"),
        CheckConstraint("place BETWEEN 1 AND 10", name="place_known"),
        CheckConstraint("octet_length(credential_id) BETWEEN 1 AND 1023", name="credential_id_length"),
        CheckConstraint("sign_count BETWEEN 0 AND 4294967295", name="sign_count_range"),
        CheckConstraint("backup_eligible OR NOT backed_up", name="backed_up_is_eligible"),
    )

    id: Mapped[UUID] = uuid_key()
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    place: Mapped[int]
    name: Mapped[str]
    credential_id: Mapped[bytes] = mapped_column(LargeBinary)
    public_key: Mapped[bytes] = mapped_column(LargeBinary)
    # How often its holder says it was used; a count that does not rise tells of a copy. Zero: not counted.
    sign_count: Mapped[int] = mapped_column(BigInteger)
    aaguid: Mapped[UUID]
    transports: Mapped[list[str]] = mapped_column(ARRAY(Text()))
    backup_eligible: Mapped[bool]
    backed_up: Mapped[bool]
    version: Mapped[int] = mapped_column(server_default=text("1"))
    created_at: Mapped[datetime] = created_at()
    last_used_at: Mapped[datetime | None]


class PasskeyChallenge(Model):
    """What a browser was asked to sign. Good once, for one purpose, for whoever holds what it is bound to."""

    __tablename__ = "passkey_challenges"
    __table_args__ = (
        UniqueConstraint("challenge"),
        Index("ix_passkey_challenges_user_id", "user_id"),
        Index("ix_passkey_challenges_expires_at", "expires_at"),
        CheckConstraint("purpose IN ('register', 'sign_in', 'second_factor', 'reauthenticate')", name="purpose_known"),
        # Nobody is known yet at a sign-in, and somebody is everywhere else.
        CheckConstraint("(purpose = 'sign_in') = (user_id IS NULL)", name="person_by_purpose"),
    )

    id: Mapped[UUID] = uuid_key()
    challenge: Mapped[bytes] = mapped_column(LargeBinary)
    purpose: Mapped[str]
    # A hash of the browser's own token, or of the session, or of the sign-in that waits.
    bound_to: Mapped[bytes] = mapped_column(LargeBinary)
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    created_at: Mapped[datetime] = created_at()
    expires_at: Mapped[datetime]
