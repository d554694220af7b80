"""Second factors: authenticator apps, recovery codes, the challenges they answer, and the devices known to a person.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006_second_factors"
down_revision = "0005_organizations"

NOW = sa.text("now()")


def moment(name: str, *, optional: bool = False, now: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=optional, server_default=NOW if now else None)


def of_user(table: str) -> tuple[sa.Column[object], sa.ForeignKeyConstraint]:
    key = sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f(f"fk_{table}_user_id_users"), ondelete="CASCADE")
    return sa.Column("user_id", sa.Uuid(), nullable=False), key


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "device_cookies",
        sa.Column("id", sa.Uuid(), nullable=False),
        *of_user("device_cookies"),
        moment("created_at", now=True),
        moment("last_used_at", now=True),
        moment("expires_at"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_device_cookies")),
    )
    op.create_index("ix_device_cookies_user_id", "device_cookies", ["user_id"])
    op.create_table(
        "sign_in_challenges",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        *of_user("sign_in_challenges"),
        sa.Column("transport", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), server_default=sa.text("0"), nullable=False),
        moment("created_at", now=True),
        moment("expires_at"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_challenges")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_sign_in_challenges_token_hash")),
    )
    op.create_index("ix_sign_in_challenges_user_id", "sign_in_challenges", ["user_id"])
    op.create_table(
        "totp_factors",
        *of_user("totp_factors"),
        sa.Column("sealed_secret", sa.LargeBinary(), nullable=False),
        moment("created_at", now=True),
        moment("confirmed_at", optional=True),
        sa.Column("last_step", sa.BigInteger()),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_totp_factors")),
    )
    op.create_table(
        "recovery_codes",
        sa.Column("id", sa.Uuid(), nullable=False),
        *of_user("recovery_codes"),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        moment("created_at", now=True),
        moment("used_at", optional=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recovery_codes")),
        sa.UniqueConstraint("user_id", "code_hash", name=op.f("uq_recovery_codes_user_id_code_hash")),
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    for table in ("recovery_codes", "totp_factors", "sign_in_challenges", "device_cookies"):
        op.drop_table(table)
