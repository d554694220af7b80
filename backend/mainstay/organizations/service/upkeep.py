"""What this room need not keep."""

from datetime import timedelta
from typing import Final

from sqlalchemy import func

from mainstay.infra.db.purging import Stale
from mainstay.organizations.models import Invitation

STALE: Final = (
    # Accepted, taken back or too old alike.
    Stale("invitations", Invitation, Invitation.expires_at < func.now() - timedelta(days=90)),
)
