from typing import Final

from prometheus_client import Counter, Histogram

from mainstay.infra.observability.metrics import LATENCY_BUCKETS, expect

ATTEMPTS: Final = Counter("mainstay_auth_attempts_total", "Sign-ins tried.", ["method", "result"])
REFRESHES: Final = Counter("mainstay_auth_refreshes_total", "Refresh tokens presented.", ["result"])
REUSES: Final = Counter("mainstay_auth_refresh_reuse_detected_total", "Sessions ended because a used token came again.")
THROTTLED: Final = Counter("mainstay_auth_throttled_total", "Sign-ins refused for now.", ["rule"])
REVOCATION_LAG: Final = Histogram(
    "mainstay_session_revocation_lag_seconds",
    "From the end of a session to everybody knowing it.",
    buckets=LATENCY_BUCKETS,
)

IMPERSONATIONS: Final = Counter("mainstay_impersonations_total", "Impersonations asked for.", ["result"])

METHODS: Final = ("password", "totp", "recovery_code", "reauthentication")

expect(ATTEMPTS, [(method, result) for method in METHODS for result in ("succeeded", "refused", "throttled")])
expect(ATTEMPTS, [("password", "challenged")])
expect(THROTTLED, [(rule,) for rule in ("pair", "device", "address", "second_factor", "network")])
expect(REFRESHES, [(word,) for word in ("rotated", "replayed", "recovered", "reused", "unknown")])
expect(IMPERSONATIONS, [("begun",), ("refused",)])
