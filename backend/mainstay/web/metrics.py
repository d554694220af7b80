"""What the API tells about itself."""

from collections.abc import Iterable
from typing import Final

from prometheus_client import Counter, Gauge, Histogram

from mainstay.infra.observability.metrics import LATENCY_BUCKETS, SIZE_BUCKETS, expect

REQUESTS: Final = Counter("http_requests_total", "Requests answered.", ["method", "route", "status_class"])
DURATION: Final = Histogram(
    "http_request_duration_seconds",
    "From the first byte in to the last byte out.",
    ["method", "route"],
    buckets=LATENCY_BUCKETS,
)
IN_PROGRESS: Final = Gauge("http_requests_in_progress", "Requests being answered now.", multiprocess_mode="livesum")
REQUEST_SIZE: Final = Histogram("http_request_size_bytes", "Bodies received.", ["route"], buckets=SIZE_BUCKETS)
RESPONSE_SIZE: Final = Histogram("http_response_size_bytes", "Bodies sent.", ["route"], buckets=SIZE_BUCKETS)
UNHANDLED: Final = Counter(
    "mainstay_unhandled_exceptions_total", "Errors nobody had thought of.", ["route", "exception_class"]
)
DECISIONS: Final = Counter("mainstay_ratelimit_decisions_total", "What the rate limit said.", ["policy", "decision"])
LIMITER_ERRORS: Final = Counter(
    "mainstay_ratelimit_backend_errors_total", "Decisions taken without Redis, by what was done instead.", ["mode"]
)
POOL: Final = Gauge(
    "mainstay_db_pool_connections", "Connections to the database.", ["state"], multiprocess_mode="livesum"
)
POOL_LIMIT: Final = Gauge("mainstay_db_pool_limit", "Connections there may be.", multiprocess_mode="livesum")
POOL_WAIT: Final = Histogram(
    "mainstay_db_pool_checkout_wait_seconds", "How long a connection was waited for.", buckets=LATENCY_BUCKETS
)
POOL_TIMEOUTS: Final = Counter("mainstay_db_pool_timeouts_total", "Requests that got no connection in time.")
SCHEMA: Final = Gauge(
    "mainstay_db_schema_revision_info",
    "The schema's revision and the one expected.",
    ["revision", "expected"],
    multiprocess_mode="livemax",
)


class PoolMetrics:
    def waited(self, seconds: float) -> None:
        POOL_WAIT.observe(seconds)

    def timed_out(self) -> None:
        POOL_TIMEOUTS.inc()


def expect_routes(routes: Iterable[tuple[str, str]]) -> None:
    """Every route has its success and its failure series from the start, so that a ratio is 0 and not empty."""
    for method, route in (*routes, ("GET", "unmatched")):
        expect(REQUESTS, [(method, route, status_class) for status_class in ("2xx", "4xx", "5xx")])
        expect(DURATION, [(method, route)])
