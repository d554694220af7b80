"""Accounts that wait to be erased, and what people were given of their own data.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015_account_deletion"
down_revision = "0014_invitation_mails"

NOW = sa.text("now()")
STATES = "status IN ('pending', 'active', 'deactivated', 'pending_deletion')"
STATES_BEFORE = "status IN ('pending', 'active', 'deactivated')"
LEAVING = "(status = 'pending_deletion') = (erase_at IS NOT NULL AND deletion_from IS NOT NULL)"


def moment(name: str, *, optional: bool = True, now: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=optional, server_default=NOW if now else None)


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("users", moment("deletion_requested_at"))
    op.add_column("users", moment("erase_at"))
    op.add_column("users", sa.Column("deletion_from", sa.Text()))
    op.drop_constraint(op.f("ck_users_status_known"), "users")
    op.create_check_constraint(op.f("ck_users_status_known"), "users", STATES)
    op.create_check_constraint(op.f("ck_users_deletion_from_known"), "users", "deletion_from IN ('pending', 'active')")
    op.create_check_constraint(op.f("ck_users_leaving_ends"), "users", LEAVING)
    op.create_index("ix_users_erase_at", "users", ["erase_at"], postgresql_where=sa.text("erase_at IS NOT NULL"))
    op.create_index(
        "ix_organizations_deletion_requested_at",
        "organizations",
        ["deletion_requested_at"],
        postgresql_where=sa.text("deletion_requested_at IS NOT NULL"),
    )
    op.create_index(
        "ix_refresh_tokens_sealed",
        "refresh_tokens",
        ["used_at"],
        postgresql_where=sa.text("sealed_successor IS NOT NULL"),
    )
    op.create_table(
        "personal_exports",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("size", sa.BigInteger()),
        moment("created_at", optional=False, now=True),
        moment("ready_at"),
        moment("expires_at"),
        sa.CheckConstraint(
            "(ready_at IS NULL) = (expires_at IS NULL) AND (ready_at IS NULL) = (size IS NULL)",
            name=op.f("ck_personal_exports_ready_with_all"),
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_personal_exports_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_personal_exports")),
    )
    op.create_index("ix_personal_exports_user_id", "personal_exports", ["user_id", sa.text("created_at DESC")])
    op.create_index("ix_personal_exports_created_at", "personal_exports", ["created_at"])


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("personal_exports")
    op.drop_index("ix_refresh_tokens_sealed", "refresh_tokens")
    op.drop_index("ix_organizations_deletion_requested_at", "organizations")
    op.drop_index("ix_users_erase_at", "users")
    for name in ("leaving_ends", "deletion_from_known", "status_known"):
        op.drop_constraint(op.f(f"ck_users_{name}"), "users")
    # The release before knows no such state; an account that nobody asked back for is one that was shut.
    op.execute(
        "UPDATE users SET status = 'deactivated', deactivated_at = deletion_requested_at, "
        "deactivated_from = deletion_from, deactivation_reason = 'Its person wanted it deleted.' "
        "WHERE status = 'pending_deletion'"
    )
    op.create_check_constraint(op.f("ck_users_status_known"), "users", STATES_BEFORE)
    for column in ("deletion_from", "erase_at", "deletion_requested_at"):
        op.drop_column("users", column)
