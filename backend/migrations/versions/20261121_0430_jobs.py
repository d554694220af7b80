"""Jobs, their attempts and the ledger of their effects.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0008_jobs"
down_revision = "0007_audit_seals"

NOW = sa.text("now()")
STATES = "state IN ('scheduled', 'queued', 'running', 'succeeded', 'failed', 'cancelled')"
UNFINISHED = "state IN ('scheduled', 'queued', 'running')"


def moment(name: str, *, optional: bool = True, now: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=optional, server_default=NOW if now else None)


def number(name: str, *, default: str | None = None, optional: bool = False) -> sa.Column[object]:
    return sa.Column(
        name, sa.Integer(), nullable=optional, server_default=sa.text(default) if default is not None else None
    )


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "jobs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("queue", sa.Text(), nullable=False),
        number("priority", default="0"),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text()),
        sa.Column("payload", postgresql.JSONB(), nullable=False),
        sa.Column("result", postgresql.JSONB()),
        sa.Column("error", sa.Text()),
        sa.Column("organization_id", sa.Uuid()),
        sa.Column("actor_type", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Uuid()),
        sa.Column("unique_key", sa.Text()),
        moment("run_at", optional=False, now=True),
        number("attempt", default="0"),
        number("max_attempts"),
        number("losses", default="0"),
        moment("lease_until"),
        sa.Column("worker", sa.Text()),
        moment("published_at"),
        moment("cancel_requested_at"),
        sa.Column("progress_current", sa.BigInteger()),
        sa.Column("progress_total", sa.BigInteger()),
        sa.Column("progress_message", sa.Text()),
        sa.Column("request_id", sa.Text()),
        sa.Column("traceparent", sa.Text()),
        moment("created_at", optional=False, now=True),
        moment("started_at"),
        moment("finished_at"),
        moment("dismissed_at"),
        sa.CheckConstraint(STATES, name=op.f("ck_jobs_state_known")),
        sa.CheckConstraint("(state = 'running') = (lease_until IS NOT NULL)", name=op.f("ck_jobs_running_is_leased")),
        sa.CheckConstraint(
            "(state IN ('succeeded', 'failed', 'cancelled')) = (finished_at IS NOT NULL)",
            name=op.f("ck_jobs_ends_once"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jobs")),
    )
    op.create_index(
        "uq_jobs_kind_unique_key",
        "jobs",
        ["kind", "unique_key"],
        unique=True,
        postgresql_where=sa.text(UNFINISHED),
    )
    op.create_index(
        "ix_jobs_queued", "jobs", ["queue", "priority", "run_at", "id"], postgresql_where=sa.text("state = 'queued'")
    )
    op.create_index("ix_jobs_scheduled", "jobs", ["run_at"], postgresql_where=sa.text("state = 'scheduled'"))
    op.create_index("ix_jobs_leases", "jobs", ["lease_until"], postgresql_where=sa.text("state = 'running'"))
    op.create_index("ix_jobs_organization", "jobs", ["organization_id", sa.text("created_at DESC"), sa.text("id DESC")])
    op.create_index(
        "ix_jobs_finished", "jobs", ["state", "finished_at"], postgresql_where=sa.text("finished_at IS NOT NULL")
    )
    op.create_table(
        "job_attempts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        number("number"),
        sa.Column("worker", sa.Text(), nullable=False),
        sa.Column(
            "started_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.text("clock_timestamp()")
        ),
        moment("finished_at"),
        sa.Column("outcome", sa.Text()),
        sa.Column("error", sa.Text()),
        sa.Column("lines", postgresql.JSONB(), nullable=False, server_default=sa.text("'[]'")),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name=op.f("fk_job_attempts_job_id_jobs"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job_attempts")),
        sa.UniqueConstraint("job_id", "number", name=op.f("uq_job_attempts_job_id_number")),
    )
    op.create_table(
        "job_effects",
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        moment("created_at", optional=False, now=True),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name=op.f("fk_job_effects_job_id_jobs"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("job_id", "key", name=op.f("pk_job_effects")),
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("job_effects")
    op.drop_table("job_attempts")
    op.drop_table("jobs")
