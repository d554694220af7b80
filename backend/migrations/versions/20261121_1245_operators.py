"""What operators see and do of accounts: lists by index, deactivation with its reason.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013_operators"
down_revision = "0012_passkeys"

NEWEST = (sa.text("created_at DESC"), sa.text("id DESC"))


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("users", sa.Column("deactivated_at", sa.DateTime(timezone=True)))
    op.add_column("users", sa.Column("deactivation_reason", sa.Text()))
    op.add_column("users", sa.Column("deactivated_from", sa.Text()))
    op.create_check_constraint(
        op.f("ck_users_deactivated_from_known"), "users", "deactivated_from IN ('pending', 'active')"
    )
    op.add_column("sessions", sa.Column("impersonator_label", sa.Text()))
    op.create_index("ix_users_newest", "users", [*NEWEST])
    op.create_index("ix_users_status_newest", "users", ["status", *NEWEST])
    op.create_index("ix_users_operators", "users", [*NEWEST], postgresql_where=sa.text("is_operator"))
    op.execute('CREATE INDEX ix_users_email_beginning ON users (lower(email) COLLATE "C", id)')
    op.execute('CREATE INDEX ix_users_name_beginning ON users (lower(full_name) COLLATE "C", id)')


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_column("sessions", "impersonator_label")
    for index in (
        "ix_users_name_beginning",
        "ix_users_email_beginning",
        "ix_users_operators",
        "ix_users_status_newest",
        "ix_users_newest",
    ):
        op.drop_index(index, "users")
    op.drop_constraint(op.f("ck_users_deactivated_from_known"), "users")
    for column in ("deactivated_from", "deactivation_reason", "deactivated_at"):
        op.drop_column("users", column)
