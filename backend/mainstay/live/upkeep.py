"""What this room need not keep."""

from datetime import timedelta
from typing import Final

from sqlalchemy import and_, func, or_, select

from mainstay.infra.db.purging import Stale
from mainstay.live.models import LiveEvent

_AN_HOUR: Final = func.now() - timedelta(hours=1)
_A_DAY: Final = func.now() - timedelta(days=1)
_AT_LEAST: Final = 1000
_HEAD: Final = select(func.max(LiveEvent.number)).where(LiveEvent.number.is_not(None)).scalar_subquery()

# An hour or the last thousand are kept, whichever is more, and nothing for longer than a day. The last one stays: it
# says which number is next.
STALE: Final = (
    Stale(
        "live_events",
        LiveEvent,
        and_(
            LiveEvent.number.is_not(None),
            or_(
                and_(LiveEvent.told_at < _AN_HOUR, LiveEvent.number <= _HEAD - _AT_LEAST),
                and_(LiveEvent.told_at < _A_DAY, LiveEvent.number < _HEAD),
            ),
        ),
    ),
)
