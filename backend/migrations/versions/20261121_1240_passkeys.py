"""Passkeys, and what browsers were asked to sign with them.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0012_passkeys"
down_revision = "0011_api_keys"

NOW = sa.text("now()")
PURPOSES = "purpose IN ('register', 'sign_in', 'second_factor', 'reauthenticate')"


def moment(name: str, *, optional: bool = False, now: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=optional, server_default=NOW if now else None)


def of_user(table: str, *, optional: bool = False) -> tuple[sa.Column[object], sa.ForeignKeyConstraint]:
    key = sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f(f"fk_{table}_user_id_users"), ondelete="CASCADE")
    return sa.Column("user_id", sa.Uuid(), nullable=optional), key


def check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "passkeys",
        sa.Column("id", sa.Uuid(), nullable=False),
        *of_user("passkeys"),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("credential_id", sa.LargeBinary(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("sign_count", sa.BigInteger(), nullable=False),
        sa.Column("aaguid", sa.Uuid(), nullable=False),
        sa.Column("transports", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("backup_eligible", sa.Boolean(), nullable=False),
        sa.Column("backed_up", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        moment("created_at", now=True),
        moment("last_used_at", optional=True),
        check("passkeys", "place_known", "place BETWEEN 1 AND 10"),
        check("passkeys", "credential_id_length", "octet_length(credential_id) BETWEEN 1 AND 1023"),
        check("passkeys", "sign_count_range", "sign_count BETWEEN 0 AND 4294967295"),
        check("passkeys", "backed_up_is_eligible", "backup_eligible OR NOT backed_up"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passkeys")),
        sa.UniqueConstraint("credential_id", name=op.f("uq_passkeys_credential_id")),
        sa.UniqueConstraint("user_id", "place", name=op.f("uq_passkeys_user_id_place")),
    )
    op.create_table(
        "passkey_challenges",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("challenge", sa.LargeBinary(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("bound_to", sa.LargeBinary(), nullable=False),
        *of_user("passkey_challenges", optional=True),
        moment("created_at", now=True),
        moment("expires_at"),
        check("passkey_challenges", "purpose_known", PURPOSES),
        check("passkey_challenges", "person_by_purpose", "(purpose = 'sign_in') = (user_id IS NULL)"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passkey_challenges")),
        sa.UniqueConstraint("challenge", name=op.f("uq_passkey_challenges_challenge")),
    )
    op.create_index("ix_passkey_challenges_user_id", "passkey_challenges", ["user_id"])
    op.create_index("ix_passkey_challenges_expires_at", "passkey_challenges", ["expires_at"])


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    for table in ("passkey_challenges", "passkeys"):
        op.drop_table(table)
