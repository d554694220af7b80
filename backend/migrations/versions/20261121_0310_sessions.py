"""Sessions: signing keys, signed-in devices and their refresh tokens.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004_sessions"
down_revision = "0003_audit_events"

NOW = sa.text("now()")


def moment(name: str, *, optional: bool = False, now: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=optional, server_default=NOW if now else None)


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("users", sa.Column("principal_version", sa.BigInteger(), server_default=sa.text("1"), nullable=False))
    op.create_table(
        "signing_keys",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("sealed_private_key", sa.LargeBinary(), nullable=False),
        sa.Column("public_jwk", postgresql.JSONB(), nullable=False),
        moment("active_from"),
        moment("retired_at", optional=True),
        moment("created_at", now=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signing_keys")),
    )
    op.create_table(
        "sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("transport", sa.Text(), nullable=False),
        sa.Column("generation", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("seen_generation", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("user_agent", sa.Text()),
        sa.Column("ip", sa.Text()),
        moment("created_at", now=True),
        moment("proved_at", now=True),
        moment("last_seen_at", now=True),
        moment("idle_expires_at"),
        moment("expires_at"),
        moment("ended_at", optional=True),
        sa.Column("end_reason", sa.Text()),
        sa.Column("impersonator_id", sa.Uuid()),
        sa.Column("impersonator_session_id", sa.Uuid()),
        sa.Column("impersonation_reason", sa.Text()),
        sa.CheckConstraint("transport IN ('body', 'cookie')", name=op.f("ck_sessions_transport_known")),
        sa.CheckConstraint("(ended_at IS NULL) = (end_reason IS NULL)", name=op.f("ck_sessions_end_has_a_reason")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_sessions_user_id_users"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["impersonator_id"], ["users.id"], name=op.f("fk_sessions_impersonator_id_users"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["impersonator_session_id"],
            ["sessions.id"],
            name=op.f("fk_sessions_impersonator_session_id_sessions"),
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_sessions_user_id", "sessions", ["user_id"])
    op.create_index("ix_sessions_user_id_alive", "sessions", ["user_id"], postgresql_where=sa.text("ended_at IS NULL"))
    op.create_index("ix_sessions_impersonator_session_id", "sessions", ["impersonator_session_id"])
    op.create_index("ix_sessions_impersonator_id", "sessions", ["impersonator_id"])
    op.create_table(
        "refresh_tokens",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        moment("created_at", now=True),
        moment("used_at", optional=True),
        moment("voided_at", optional=True),
        sa.Column("successor_id", sa.Uuid()),
        sa.Column("sealed_successor", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refresh_tokens")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_refresh_tokens_token_hash")),
        sa.UniqueConstraint("session_id", "generation", name=op.f("uq_refresh_tokens_session_id_generation")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_refresh_tokens_session_id_sessions"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["successor_id"],
            ["refresh_tokens.id"],
            name=op.f("fk_refresh_tokens_successor_id_refresh_tokens"),
            ondelete="SET NULL",
        ),
    )
    op.create_index("ix_refresh_tokens_successor_id", "refresh_tokens", ["successor_id"])


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("refresh_tokens")
    op.drop_table("sessions")
    op.drop_table("signing_keys")
    op.drop_column("users", "principal_version")
