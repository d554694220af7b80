"""What this room need not keep."""

from datetime import timedelta
from typing import Final

from sqlalchemy import func

from mainstay.accounts.models import OneTimeLink
from mainstay.infra.db.purging import Stale

STALE: Final = (
    # Used, voided or too old alike: for a month they tell how somebody came back.
    Stale("one_time_links", OneTimeLink, OneTimeLink.expires_at < func.now() - timedelta(days=30)),
)
