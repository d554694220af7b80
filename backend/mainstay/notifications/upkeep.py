"""What this room need not keep."""

from datetime import timedelta
from typing import Final

from sqlalchemy import func

from mainstay.infra.db.purging import Stale
from mainstay.notifications.models import Notification

STALE: Final = (Stale("notifications", Notification, Notification.created_at < func.now() - timedelta(days=365)),)
