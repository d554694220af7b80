"""Audit events: written by the runtime role, changed by nobody, partitioned by month.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003_audit_events"
down_revision = "0002_idempotency_keys"

# A month holds the ids whose time lies in it: UUIDv7 begins with milliseconds.
MAKE_PARTITIONS = """
CREATE FUNCTION audit_make_partitions(ahead integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    month timestamptz;
    made integer := 0;
BEGIN
    FOR step IN 0..ahead LOOP
        month := date_trunc('month', now(), 'UTC') + make_interval(months => step);
        CONTINUE WHEN to_regclass('public.audit_events_' || to_char(month AT TIME ZONE 'UTC', 'YYYYMM')) IS NOT NULL;
        EXECUTE format(
            'CREATE TABLE public.audit_events_%s PARTITION OF public.audit_events FOR VALUES FROM (%L) TO (%L)',
            to_char(month AT TIME ZONE 'UTC', 'YYYYMM'),
            audit_first_id(month),
            audit_first_id(month + make_interval(months => 1))
        );
        made := made + 1;
    END LOOP;
    RETURN made;
END $$
"""
FIRST_ID = """
CREATE FUNCTION audit_first_id(moment timestamptz) RETURNS uuid
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT (lpad(to_hex((extract(epoch FROM moment) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid
$$
"""


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "audit_events",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "occurred_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("organization_id", sa.Uuid()),
        sa.Column("actor_type", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Uuid()),
        sa.Column("actor_label", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Uuid()),
        sa.Column("key_id", sa.Uuid()),
        sa.Column("on_behalf_of", sa.Uuid()),
        sa.Column("targets", postgresql.JSONB(), nullable=False),
        sa.Column("changes", postgresql.JSONB(), nullable=False),
        sa.Column("ip", sa.Text()),
        sa.Column("user_agent", sa.Text()),
        sa.Column("request_id", sa.Text()),
        sa.Column("trace_id", sa.Text()),
        sa.Column("job_id", sa.Text()),
        sa.Column("metadata", postgresql.JSONB(), nullable=False),
        sa.Column("salt", sa.LargeBinary()),
        sa.CheckConstraint("outcome IN ('success', 'denied', 'failure')", name=op.f("ck_audit_events_outcome_known")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_events")),
        postgresql_partition_by="RANGE (id)",
    )
    newest = sa.text("id DESC")
    op.create_index("ix_audit_events_organization", "audit_events", ["organization_id", newest])
    op.create_index("ix_audit_events_organization_action", "audit_events", ["organization_id", "action", newest])
    op.create_index("ix_audit_events_organization_actor", "audit_events", ["organization_id", "actor_id", newest])
    op.create_index("ix_audit_events_actor", "audit_events", ["actor_id", newest])
    op.create_index(
        "ix_audit_events_targets",
        "audit_events",
        ["targets"],
        postgresql_using="gin",
        postgresql_ops={"targets": "jsonb_path_ops"},
    )
    op.execute("CREATE TABLE audit_events_default PARTITION OF audit_events DEFAULT")
    op.execute(FIRST_ID)
    op.execute(MAKE_PARTITIONS)
    op.execute("SELECT audit_make_partitions(3)")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("audit_events")
    op.execute("DROP FUNCTION audit_make_partitions(integer)")
    op.execute("DROP FUNCTION audit_first_id(timestamptz)")
