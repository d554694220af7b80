"""Links in mails that work once: to verify an address, to reset a password, to change an address and to undo that.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010_one_time_links"
down_revision = "0009_job_upkeep"

OPEN = "used_at IS NULL AND voided_at IS NULL"
PURPOSES = "purpose IN ('verify_email', 'reset_password', 'change_email', 'undo_email')"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "one_time_links",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True)),
        sa.Column("voided_at", sa.DateTime(timezone=True)),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(PURPOSES, name=op.f("ck_one_time_links_purpose_known")),
        sa.CheckConstraint("used_at IS NULL OR voided_at IS NULL", name=op.f("ck_one_time_links_ended_once")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_one_time_links_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_one_time_links")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_one_time_links_token_hash")),
    )
    op.create_index("ix_one_time_links_user_id", "one_time_links", ["user_id"])
    op.create_index(
        "uq_one_time_links_open",
        "one_time_links",
        ["user_id", "purpose"],
        unique=True,
        postgresql_where=sa.text(f"{OPEN} AND purpose <> 'undo_email'"),
    )
    op.create_index(
        "ix_one_time_links_email_undo",
        "one_time_links",
        ["email"],
        postgresql_where=sa.text(f"{OPEN} AND purpose = 'undo_email'"),
    )
    op.create_index("ix_invitations_email_lower", "invitations", [sa.text("lower(email)")])


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_index("ix_invitations_email_lower", "invitations")
    op.drop_table("one_time_links")
