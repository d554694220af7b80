"""Exports: files that people asked for.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0018_exports"
down_revision = "0017_notifications"


def of(column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_exports_{column}_{to}"), ondelete="CASCADE")


def check(name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_exports_{name}"))


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "exports",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("requested_by", sa.Uuid()),
        sa.Column("key_id", sa.Uuid()),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("filters", postgresql.JSONB(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False, server_default=sa.text("'building'")),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("rows", sa.BigInteger()),
        sa.Column("bytes", sa.BigInteger()),
        sa.Column("sha256", sa.Text()),
        sa.Column("storage_key", sa.Text()),
        sa.Column("failure", sa.Text()),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.text("now()")),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
        sa.Column("expires_at", sa.DateTime(timezone=True)),
        check("asked_for_by_somebody", "requested_by IS NOT NULL OR key_id IS NOT NULL"),
        check("kind_known", "kind IN ('audit_events', 'users', 'jobs', 'my_data')"),
        check("own_data_is_a_persons", "kind <> 'my_data' OR requested_by IS NOT NULL"),
        check("format_known", "format IN ('csv', 'jsonl')"),
        check("status_known", "status IN ('building', 'ready', 'failed', 'cancelled', 'expired')"),
        check("ends_once", "(status = 'building') = (finished_at IS NULL)"),
        check(
            "written_with_all",
            "(status IN ('ready', 'expired')) = (storage_key IS NOT NULL AND rows IS NOT NULL AND bytes IS NOT NULL "
            "AND sha256 IS NOT NULL AND expires_at IS NOT NULL)",
        ),
        of("organization_id", "organizations"),
        of("requested_by", "users"),
        of("key_id", "api_keys"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exports")),
        sa.UniqueConstraint("job_id", name=op.f("uq_exports_job_id")),
    )
    newest = ["organization_id", sa.text("created_at DESC"), sa.text("id DESC")]
    op.create_index("ix_exports_organization_id", "exports", newest)
    op.create_index("ix_exports_requested_by", "exports", ["requested_by"])
    op.create_index("ix_exports_key_id", "exports", ["key_id"])
    op.create_index("ix_exports_created_at", "exports", ["created_at"])
    op.create_index("ix_exports_building", "exports", ["id"], postgresql_where=sa.text("status = 'building'"))
    op.create_index("ix_exports_expires_at", "exports", ["expires_at"], postgresql_where=sa.text("status = 'ready'"))


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("exports")
