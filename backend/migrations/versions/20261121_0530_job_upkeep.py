"""Jobs: failures counted apart from losses, an index of what waits to be published, queues and kinds switched off.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009_job_upkeep"
down_revision = "0008_jobs"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("jobs", sa.Column("failures", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.create_index(
        "ix_jobs_unpublished",
        "jobs",
        ["queue", "priority", "run_at", "id"],
        postgresql_where=sa.text("state = 'queued' AND published_at IS NULL"),
    )
    op.create_table(
        "job_switches",
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("scope IN ('queue', 'kind')", name=op.f("ck_job_switches_scope_known")),
        sa.PrimaryKeyConstraint("scope", "name", name=op.f("pk_job_switches")),
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("job_switches")
    op.drop_index("ix_jobs_unpublished", table_name="jobs")
    op.drop_column("jobs", "failures")
