"""Jobs that a limit has held back are found at once when there is room for another.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020_held_back_jobs"
down_revision = "0019_webhooks"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_index(
        "ix_jobs_held_back",
        "jobs",
        ["organization_id", "priority", "run_at", "id"],
        postgresql_where=sa.text("state = 'queued' AND cause = 'held_back'"),
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_index("ix_jobs_held_back", table_name="jobs")
