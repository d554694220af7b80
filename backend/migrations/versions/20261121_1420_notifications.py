"""Live events, which jobs tell by themselves, and notifications.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0017_notifications"
down_revision = "0016_schedules"

# Whatever changes a job, in whichever statement and from whichever release: none can be forgotten, and none costs a trip.
# With the caller's own rights.
TELL = """
CREATE FUNCTION jobs_tell_live() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO live_events (id, topic, organization_id, permission, body)
    VALUES (gen_random_uuid(), 'job.changed', NEW.organization_id, 'jobs:read', jsonb_build_object(
        'id', NEW.id,
        'kind', NEW.kind,
        'queue', NEW.queue,
        'state', NEW.state,
        'cause', NEW.cause,
        'attempt', NEW.attempt,
        'progress', CASE WHEN NEW.progress_current IS NOT NULL THEN jsonb_build_object(
            'current', NEW.progress_current, 'total', NEW.progress_total, 'message', NEW.progress_message) END,
        'cancel_requested', NEW.cancel_requested_at IS NOT NULL,
        'dismissed', NEW.dismissed_at IS NOT NULL
    ));
    RETURN NULL;
END
$$
"""
AT_FIRST = """
CREATE TRIGGER jobs_tell_live_first AFTER INSERT ON jobs FOR EACH ROW
WHEN (NEW.organization_id IS NOT NULL) EXECUTE FUNCTION jobs_tell_live()
"""
# A renewed lease or a message sent is nobody's business.
AT_CHANGES = """
CREATE TRIGGER jobs_tell_live_changes AFTER UPDATE ON jobs FOR EACH ROW
WHEN (NEW.organization_id IS NOT NULL AND (
    (OLD.state, OLD.attempt, OLD.progress_current, OLD.progress_total, OLD.progress_message,
     OLD.cancel_requested_at, OLD.dismissed_at)
    IS DISTINCT FROM
    (NEW.state, NEW.attempt, NEW.progress_current, NEW.progress_total, NEW.progress_message,
     NEW.cancel_requested_at, NEW.dismissed_at)
)) EXECUTE FUNCTION jobs_tell_live()
"""


def moment(name: str, default: str | None = "now()") -> sa.Column[object]:
    value = sa.text(default) if default else None
    return sa.Column(name, sa.DateTime(timezone=True), nullable=default is None, server_default=value)


def of(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"), ondelete="CASCADE")


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "live_events",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.BigInteger()),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("body", postgresql.JSONB(), nullable=False),
        sa.Column("user_id", sa.Uuid()),
        sa.Column("organization_id", sa.Uuid()),
        sa.Column("permission", sa.Text()),
        moment("told_at", "clock_timestamp()"),
        sa.CheckConstraint(
            "(organization_id IS NOT NULL AND permission IS NOT NULL) OR user_id IS NOT NULL",
            name=op.f("ck_live_events_is_for_somebody"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_live_events")),
    )
    op.create_index(
        "uq_live_events_number", "live_events", ["number"], unique=True, postgresql_where=sa.text("number IS NOT NULL")
    )
    op.create_index(
        "ix_live_events_unnumbered", "live_events", ["told_at", "id"], postgresql_where=sa.text("number IS NULL")
    )
    op.execute(TELL)
    op.execute(AT_FIRST)
    op.execute(AT_CHANGES)
    op.create_table(
        "notifications",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("recipient_id", sa.Uuid(), nullable=False),
        sa.Column("organization_id", sa.Uuid()),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("link", sa.Text()),
        moment("created_at"),
        moment("read_at", None),
        sa.CheckConstraint("title <> ''", name=op.f("ck_notifications_titled")),
        of("notifications", "recipient_id", "users"),
        of("notifications", "organization_id", "organizations"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notifications")),
    )
    op.create_index("ix_notifications_recipient_id", "notifications", ["recipient_id", "created_at", "id"])
    op.create_index(
        "ix_notifications_unread",
        "notifications",
        ["recipient_id", "created_at", "id"],
        postgresql_where=sa.text("read_at IS NULL"),
    )
    op.create_index("ix_notifications_organization_id", "notifications", ["organization_id", "created_at"])
    op.create_table(
        "notification_inboxes",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False, server_default=sa.text("1")),
        of("notification_inboxes", "user_id", "users"),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_notification_inboxes")),
    )
    op.create_table(
        "notification_preferences",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("mail", sa.Boolean(), nullable=False),
        of("notification_preferences", "user_id", "users"),
        sa.PrimaryKeyConstraint("user_id", "kind", name=op.f("pk_notification_preferences")),
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("DROP TRIGGER jobs_tell_live_changes ON jobs")
    op.execute("DROP TRIGGER jobs_tell_live_first ON jobs")
    op.execute("DROP FUNCTION jobs_tell_live()")
    for table in ("notification_preferences", "notification_inboxes", "notifications", "live_events"):
        op.drop_table(table)
