"""API keys.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0011_api_keys"
down_revision = "0010_one_time_links"


def moment(name: str, *, optional: bool = False, now: bool = False) -> sa.Column[object]:
    default = sa.text("now()") if now else None
    return sa.Column(name, sa.DateTime(timezone=True), nullable=optional, server_default=default)


def foreign_key(column: str, to: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_api_keys_{column}_{to}"), ondelete=ondelete)


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "api_keys",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid()),
        sa.Column("maker_id", sa.Uuid()),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("scopes", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        sa.Column("previous_hash", sa.LargeBinary()),
        moment("previous_until", optional=True),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        moment("created_at", now=True),
        moment("rotated_at", optional=True),
        moment("expires_at"),
        moment("last_used_at", optional=True),
        moment("revoked_at", optional=True),
        sa.CheckConstraint("name <> ''", name=op.f("ck_api_keys_named")),
        sa.CheckConstraint("cardinality(scopes) > 0", name=op.f("ck_api_keys_opens_something")),
        sa.CheckConstraint(
            "expires_at <= coalesce(rotated_at, created_at) + interval '8760 hours'",
            name=op.f("ck_api_keys_ends_within_a_year"),
        ),
        sa.CheckConstraint(
            "(previous_hash IS NULL) = (previous_until IS NULL) AND previous_until <= rotated_at + interval '24 hours'",
            name=op.f("ck_api_keys_previous_ends_within_a_day"),
        ),
        foreign_key("organization_id", "organizations", "CASCADE"),
        foreign_key("user_id", "users", "CASCADE"),
        foreign_key("maker_id", "users", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_api_keys")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_api_keys_secret_hash")),
    )
    op.create_index("ix_api_keys_organization_id", "api_keys", ["organization_id", "created_at", "id"])
    op.create_index("ix_api_keys_user_id", "api_keys", ["user_id"])
    op.create_index("ix_api_keys_maker_id", "api_keys", ["maker_id"])


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("api_keys")
