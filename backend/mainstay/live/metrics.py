from typing import Final

from prometheus_client import Counter, Gauge, Histogram

from mainstay.infra.observability.metrics import LATENCY_BUCKETS, expect

# left: the client went; slow: it did not read; session_ended: it has to sign in again; stopping: the process ends;
# unverified: nobody could say whether the session still lives.
REASONS: Final = ("left", "slow", "session_ended", "stopping", "unverified")
CONNECTIONS: Final = Gauge("mainstay_sse_connections", "Streams that are open.", multiprocess_mode="livesum")
SENT: Final = Counter("mainstay_sse_events_sent_total", "Events put into streams, one for each stream.")
DELAY: Final = Histogram(
    "mainstay_sse_delivery_delay_seconds",
    "From telling of an event, inside its transaction, to the streams of this process having it.",
    buckets=LATENCY_BUCKETS,
)
ENDS: Final = Counter("mainstay_sse_disconnects_total", "Streams that ended, by why.", ["reason"])
RESETS: Final = Counter("mainstay_sse_resets_total", "Streams that could not go on where they were.")
UNNUMBERED: Final = Counter("mainstay_live_events_left_over_total", "Events that only the sweep gave their number.")

expect(ENDS, [(reason,) for reason in REASONS])
