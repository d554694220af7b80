from typing import Final

from prometheus_client import Counter

NOTIFICATIONS: Final = Counter("mainstay_notifications_total", "Notifications, one a recipient.", ["kind", "mailed"])
