from typing import Final

from prometheus_client import Counter, Histogram

from mainstay.infra.observability.metrics import LATENCY_BUCKETS, expect

CHECKS: Final = Counter("mainstay_api_key_checks_total", "API keys presented.", ["result"])
REVOCATION_LAG: Final = Histogram(
    "mainstay_api_key_revocation_lag_seconds",
    "From the revocation of a key to everybody knowing it.",
    buckets=LATENCY_BUCKETS,
)
expect(CHECKS, [(word,) for word in ("accepted", "unknown", "revoked", "expired", "throttled")])
