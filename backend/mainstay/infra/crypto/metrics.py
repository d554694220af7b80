from typing import Final

from prometheus_client import Gauge, Histogram

from mainstay.infra.observability.metrics import LATENCY_BUCKETS

HASHING: Final = Histogram(
    "mainstay_password_hash_duration_seconds",
    "From asking for a password's hash to having it, the wait for a thread included.",
    buckets=LATENCY_BUCKETS,
)
QUEUE: Final = Gauge(
    "mainstay_password_hash_queue_length",
    "Passwords being hashed or waiting for it.",
    multiprocess_mode="livesum",
)
