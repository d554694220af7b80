"""Organizations: tenants, who is in them, and invitations.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005_organizations"
down_revision = "0004_sessions"

NOW = sa.text("now()")
ROLES = "role IN ('owner', 'admin', 'member', 'viewer')"


def moment(name: str, *, optional: bool = False, now: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=optional, server_default=NOW if now else None)


def foreign_key(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"), ondelete="CASCADE")


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "organizations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        moment("deletion_requested_at", optional=True),
        moment("created_at", now=True),
        moment("updated_at", now=True),
        sa.CheckConstraint(
            "name <> '' AND slug ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'", name=op.f("ck_organizations_named")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organizations")),
        sa.UniqueConstraint("slug", name=op.f("uq_organizations_slug")),
    )
    op.create_table(
        "memberships",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        moment("created_at", now=True),
        sa.CheckConstraint(ROLES, name=op.f("ck_memberships_role_known")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memberships")),
        sa.UniqueConstraint("user_id", "organization_id", name=op.f("uq_memberships_user_id_organization_id")),
        foreign_key("memberships", "user_id", "users"),
        foreign_key("memberships", "organization_id", "organizations"),
    )
    op.create_index("ix_memberships_organization_id", "memberships", ["organization_id", "created_at", "id"])
    op.create_table(
        "invitations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("inviter_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        moment("created_at", now=True),
        moment("expires_at"),
        moment("accepted_at", optional=True),
        moment("revoked_at", optional=True),
        sa.CheckConstraint(ROLES, name=op.f("ck_invitations_role_known")),
        sa.CheckConstraint("accepted_at IS NULL OR revoked_at IS NULL", name=op.f("ck_invitations_ended_once")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitations_token_hash")),
        foreign_key("invitations", "organization_id", "organizations"),
        foreign_key("invitations", "inviter_id", "users"),
    )
    op.create_index("ix_invitations_organization_id", "invitations", ["organization_id", "created_at", "id"])
    op.create_index("ix_invitations_inviter_id", "invitations", ["inviter_id"])
    op.create_index(
        "uq_invitations_open_address",
        "invitations",
        ["organization_id", sa.literal_column("lower(email)")],
        unique=True,
        postgresql_where=sa.text("accepted_at IS NULL AND revoked_at IS NULL"),
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("invitations")
    op.drop_table("memberships")
    op.drop_table("organizations")
