"""Invitations count their mails.

Expand, then contract: the release before this one must run on the schema after it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014_invitation_mails"
down_revision = "0013_operators"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    # Constant defaults: no row is written anew.
    op.add_column("invitations", sa.Column("mails", sa.Integer(), server_default=sa.text("1"), nullable=False))
    op.add_column(
        "invitations",
        sa.Column("mailed_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
    )
    op.create_index("ix_invitations_mailed_at", "invitations", ["organization_id", "mailed_at"])
    op.create_index("ix_invitations_address_mailed_at", "invitations", [sa.literal_column("lower(email)"), "mailed_at"])


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_index("ix_invitations_address_mailed_at", table_name="invitations")
    op.drop_index("ix_invitations_mailed_at", table_name="invitations")
    op.drop_column("invitations", "mailed_at")
    op.drop_column("invitations", "mails")
