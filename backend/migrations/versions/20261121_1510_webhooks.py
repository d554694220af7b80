"""Webhooks: where an organization wants to be told, and what it was told. Events are noted by triggers.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0019_webhooks"
down_revision = "0018_exports"

# One look at an index for an organization without endpoints. With the caller's own rights, as all below.
WANTED = """
CREATE FUNCTION webhook_is_wanted(organization uuid, event text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM webhook_endpoints
        WHERE organization_id = organization AND status = 'enabled' AND event_types && ARRAY['*', event]
    )
$$
"""
# Without labels, which are names and addresses of people: who wants to know asks by the id.
ACTS = """
CREATE FUNCTION audit_events_note_webhook() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF webhook_is_wanted(NEW.organization_id, NEW.action) THEN
        INSERT INTO webhook_events (organization_id, type, subject) VALUES (
            NEW.organization_id, NEW.action, jsonb_build_object(
                'audit_event_id', NEW.id,
                'actor', jsonb_build_object('type', NEW.actor_type, 'id', NEW.actor_id),
                'targets', (SELECT coalesce(jsonb_agg(one - 'label'), '[]') FROM jsonb_array_elements(NEW.targets) one),
                'changes', NEW.changes,
                'details', NEW.metadata
            )
        );
    END IF;
    RETURN NULL;
END
$$
"""
AT_ACTS = """
CREATE TRIGGER audit_events_note_webhook AFTER INSERT ON audit_events FOR EACH ROW
WHEN (NEW.organization_id IS NOT NULL AND NEW.outcome = 'success') EXECUTE FUNCTION audit_events_note_webhook()
"""
JOBS = """
CREATE FUNCTION jobs_note_webhook() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF webhook_is_wanted(NEW.organization_id, 'job.' || NEW.state) THEN
        INSERT INTO webhook_events (organization_id, type, subject) VALUES (
            NEW.organization_id, 'job.' || NEW.state, jsonb_build_object(
                'id', NEW.id,
                'kind', NEW.kind,
                'cause', NEW.cause,
                'attempt', NEW.attempt,
                'created_at', NEW.created_at,
                'finished_at', NEW.finished_at
            )
        );
    END IF;
    RETURN NULL;
END
$$
"""
# A delivery is a job itself: told of, it would make another one.
AT_JOBS = """
CREATE TRIGGER jobs_note_webhook AFTER UPDATE ON jobs FOR EACH ROW
WHEN (
    NEW.organization_id IS NOT NULL AND OLD.state <> NEW.state
    AND NEW.state IN ('succeeded', 'failed') AND NEW.kind <> 'webhooks.deliver'
) EXECUTE FUNCTION jobs_note_webhook()
"""
# Many of one schedule, missed at once after a long absence, are put together when they are spread.
MISSED = """
CREATE FUNCTION schedule_runs_note_webhook() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO webhook_events (organization_id, type, subject)
    SELECT organization_id, 'schedule.missed', jsonb_build_object('schedule_id', id, 'fire_at', NEW.fire_at)
    FROM schedules WHERE id = NEW.schedule_id AND webhook_is_wanted(organization_id, 'schedule.missed');
    RETURN NULL;
END
$$
"""
AT_MISSED = """
CREATE TRIGGER schedule_runs_note_webhook AFTER UPDATE ON schedule_runs FOR EACH ROW
WHEN (OLD.outcome <> 'missed' AND NEW.outcome = 'missed') EXECUTE FUNCTION schedule_runs_note_webhook()
"""


def moment(name: str, default: str | None = "now()") -> sa.Column[object]:
    value = sa.text(default) if default else None
    return sa.Column(name, sa.DateTime(timezone=True), nullable=default is None, server_default=value)


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "webhook_endpoints",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("event_types", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("sealed_secret", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_previous", sa.LargeBinary()),
        moment("previous_until", None),
        sa.Column("status", sa.Text(), nullable=False, server_default=sa.text("'enabled'")),
        sa.Column("disabled_reason", sa.Text()),
        moment("disabled_at", None),
        moment("first_failure_at", None),
        sa.Column("version", sa.BigInteger(), nullable=False, server_default=sa.text("1")),
        moment("created_at"),
        moment("updated_at"),
        sa.CheckConstraint("status IN ('enabled', 'disabled')", name=op.f("ck_webhook_endpoints_status_known")),
        sa.CheckConstraint(
            "disabled_reason IN ('by_hand', 'failing', 'gone')", name=op.f("ck_webhook_endpoints_reason_known")
        ),
        sa.CheckConstraint(
            "(status = 'disabled') = (disabled_at IS NOT NULL) AND (status = 'disabled') = (disabled_reason IS NOT NULL)",
            name=op.f("ck_webhook_endpoints_disabled_says_why"),
        ),
        sa.CheckConstraint(
            "(sealed_previous IS NULL) = (previous_until IS NULL)", name=op.f("ck_webhook_endpoints_previous_ends")
        ),
        sa.CheckConstraint("cardinality(event_types) > 0", name=op.f("ck_webhook_endpoints_wants_something")),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organizations.id"],
            name=op.f("fk_webhook_endpoints_organization_id_organizations"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webhook_endpoints")),
    )
    op.create_index(
        "ix_webhook_endpoints_page",
        "webhook_endpoints",
        ["organization_id", sa.text("created_at DESC"), sa.text("id DESC")],
    )
    op.create_table(
        "webhook_events",
        sa.Column("id", sa.Uuid(), nullable=False, server_default=sa.text("gen_random_uuid()")),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("subject", postgresql.JSONB(), nullable=False),
        moment("occurred_at", "clock_timestamp()"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webhook_events")),
    )
    op.create_index("ix_webhook_events_in_order", "webhook_events", ["occurred_at", "id"])
    op.create_table(
        "webhook_deliveries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("endpoint_id", sa.Uuid(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("event_type", sa.Text(), nullable=False),
        moment("occurred_at"),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False, server_default=sa.text("'pending'")),
        sa.Column("attempts", postgresql.JSONB(), nullable=False, server_default=sa.text("'[]'")),
        sa.Column("next_attempt_at", sa.DateTime(timezone=True), server_default=sa.text("now()")),
        sa.Column("job_id", sa.Uuid()),
        sa.Column("redelivery", sa.Boolean(), nullable=False, server_default=sa.text("false")),
        moment("created_at", "clock_timestamp()"),
        moment("finished_at", None),
        sa.CheckConstraint(
            "status IN ('pending', 'delivered', 'failed', 'cancelled')", name=op.f("ck_webhook_deliveries_status_known")
        ),
        sa.CheckConstraint(
            "(status = 'pending') = (finished_at IS NULL)", name=op.f("ck_webhook_deliveries_ends_once")
        ),
        sa.CheckConstraint(
            "(status = 'pending') = (next_attempt_at IS NOT NULL)", name=op.f("ck_webhook_deliveries_pending_is_due")
        ),
        sa.ForeignKeyConstraint(
            ["endpoint_id"],
            ["webhook_endpoints.id"],
            name=op.f("fk_webhook_deliveries_endpoint_id_webhook_endpoints"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webhook_deliveries")),
    )
    op.create_index(
        "ix_webhook_deliveries_page",
        "webhook_deliveries",
        ["endpoint_id", sa.text("created_at DESC"), sa.text("id DESC")],
    )
    op.create_index(
        "ix_webhook_deliveries_messages", "webhook_deliveries", ["endpoint_id", "occurred_at", "message_id"]
    )
    op.create_index(
        "ix_webhook_deliveries_pending",
        "webhook_deliveries",
        ["endpoint_id", "next_attempt_at"],
        postgresql_where=sa.text("status = 'pending'"),
    )
    op.create_index("ix_webhook_deliveries_finished", "webhook_deliveries", ["finished_at"])
    op.execute(WANTED)
    for statement in (ACTS, AT_ACTS, JOBS, AT_JOBS, MISSED, AT_MISSED):
        op.execute(statement)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    for table in ("schedule_runs", "jobs", "audit_events"):
        op.execute(f"DROP TRIGGER {table}_note_webhook ON {table}")
        op.execute(f"DROP FUNCTION {table}_note_webhook()")
    op.execute("DROP FUNCTION webhook_is_wanted(uuid, text)")
    for table in ("webhook_deliveries", "webhook_events", "webhook_endpoints"):
        op.drop_table(table)
