"""What a beat tells Prometheus about itself."""

from typing import Final

from prometheus_client import Counter, Gauge

LEADER: Final = Gauge(
    "mainstay_beat_leader", "1 on the beat that leads, 0 on those that stand by.", multiprocess_mode="livemax"
)
LOCK_ACQUISITIONS: Final = Counter("mainstay_beat_lock_acquisitions", "How often this beat became the leader.")
