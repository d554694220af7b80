from typing import Final

from prometheus_client import Counter, Gauge

from mainstay.infra.observability.metrics import expect

EVENTS: Final = Counter("mainstay_audit_events_total", "Deeds recorded.", ["outcome"])
expect(EVENTS, [("success",), ("denied",), ("failure",)])
UNSEALED_AGE: Final = Gauge(
    "mainstay_audit_unsealed_oldest_age_seconds",
    "Age of the oldest event that the sealer found waiting; 0 when nothing waited.",
    multiprocess_mode="livemostrecent",
)
DEPOSITED: Final = Gauge(
    "mainstay_audit_checkpoints_deposited_timestamp_seconds",
    "When every checkpoint was last known to be in the storage; it stands still while the storage is away.",
    multiprocess_mode="livemostrecent",
)
MISSED: Final = Gauge(
    "mainstay_audit_chains_missed",
    "Chains whose newest checkpoint in the storage the database no longer has; more than 0 means that an end was cut off.",
    multiprocess_mode="livemostrecent",
)
VERIFIED: Final = Gauge(
    "mainstay_audit_chain_verified_timestamp_seconds",
    "When every chain was last found whole; 0 until the first time, and left as it is when one is broken.",
    multiprocess_mode="livemostrecent",
)
