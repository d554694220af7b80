"""Schedules, their runs, and what calls back are signed with.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0016_schedules"
down_revision = "0015_account_deletion"


def moment(name: str, *, optional: bool = False, now: bool = False) -> sa.Column[object]:
    default = sa.text("now()") if now else None
    return sa.Column(name, sa.DateTime(timezone=True), nullable=optional, server_default=default)


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    _schedules()
    _runs()
    op.create_table(
        "signing_secrets",
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("previous", sa.LargeBinary()),
        moment("previous_until", optional=True),
        moment("created_at", now=True),
        moment("changed_at", now=True),
        sa.CheckConstraint(
            "(previous IS NULL) = (previous_until IS NULL)", name=op.f("ck_signing_secrets_previous_ends")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organizations.id"],
            name=op.f("fk_signing_secrets_organization_id_organizations"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", name=op.f("pk_signing_secrets")),
    )


def _schedules() -> None:
    op.create_table(
        "schedules",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("cron", sa.Text()),
        sa.Column("interval_seconds", sa.BigInteger()),
        moment("counted_from", now=True),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("payload", postgresql.JSONB(), nullable=False),
        sa.Column("overlap", sa.Text(), nullable=False),
        sa.Column("misfire", sa.Text(), nullable=False),
        sa.Column("misfire_max", sa.Integer(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        moment("next_fire_at", optional=True),
        sa.Column("last_job_id", sa.Uuid()),
        sa.Column("maker_id", sa.Uuid()),
        moment("maker_left_at", optional=True),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        moment("created_at", now=True),
        moment("updated_at", now=True),
        sa.CheckConstraint("name <> ''", name=op.f("ck_schedules_named")),
        sa.CheckConstraint("(cron IS NULL) <> (interval_seconds IS NULL)", name=op.f("ck_schedules_one_timing")),
        sa.CheckConstraint("interval_seconds > 0", name=op.f("ck_schedules_interval_passes")),
        sa.CheckConstraint("overlap IN ('skip', 'queue', 'replace')", name=op.f("ck_schedules_overlap_known")),
        sa.CheckConstraint("misfire IN ('skip', 'run_once', 'run_all')", name=op.f("ck_schedules_misfire_known")),
        sa.CheckConstraint("misfire_max BETWEEN 1 AND 100", name=op.f("ck_schedules_misfire_bounded")),
        sa.CheckConstraint("enabled = (next_fire_at IS NOT NULL)", name=op.f("ck_schedules_enabled_is_due")),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organizations.id"],
            name=op.f("fk_schedules_organization_id_organizations"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["maker_id"], ["users.id"], name=op.f("fk_schedules_maker_id_users"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schedules")),
        sa.UniqueConstraint("organization_id", "name", name=op.f("uq_schedules_organization_id_name")),
    )
    op.create_index("ix_schedules_due", "schedules", ["next_fire_at", "id"], postgresql_where=sa.text("enabled"))
    op.create_index(
        "ix_schedules_page", "schedules", ["organization_id", sa.text("created_at DESC"), sa.text("id DESC")]
    )
    op.create_index("ix_schedules_maker_id", "schedules", ["maker_id"])


def _runs() -> None:
    op.create_table(
        "schedule_runs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("schedule_id", sa.Uuid(), nullable=False),
        moment("fire_at"),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text()),
        sa.Column("by_hand", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("job_id", sa.Uuid()),
        moment("created_at", now=True),
        sa.CheckConstraint(
            "outcome IN ('waiting', 'started', 'skipped', 'missed')", name=op.f("ck_schedule_runs_outcome_known")
        ),
        sa.CheckConstraint("(outcome = 'started') = (job_id IS NOT NULL)", name=op.f("ck_schedule_runs_started_a_job")),
        sa.ForeignKeyConstraint(
            ["schedule_id"],
            ["schedules.id"],
            name=op.f("fk_schedule_runs_schedule_id_schedules"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schedule_runs")),
        sa.UniqueConstraint("schedule_id", "fire_at", name=op.f("uq_schedule_runs_schedule_id_fire_at")),
    )
    op.create_index(
        "ix_schedule_runs_waiting",
        "schedule_runs",
        ["schedule_id", "fire_at"],
        postgresql_where=sa.text("outcome = 'waiting'"),
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("signing_secrets")
    op.drop_table("schedule_runs")
    op.drop_table("schedules")
