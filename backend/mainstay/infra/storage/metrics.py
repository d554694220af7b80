import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from prometheus_client import Counter, Histogram

from mainstay.infra.observability.metrics import LATENCY_BUCKETS, expect
from mainstay.infra.storage.errors import Reason

OPERATIONS: Final = ("put", "write", "open", "read", "list", "head", "delete", "copy", "probe")
SECONDS: Final = Histogram(
    "mainstay_storage_operation_duration_seconds",
    "How long the storage took; for a streamed write all of it, for a streamed read each piece.",
    ["operation"],
    buckets=(*LATENCY_BUCKETS, 60.0, 600.0),
)
BYTES: Final = Counter("mainstay_storage_bytes_total", "Bytes written to and read from the storage.", ["operation"])
FAILURES: Final = Counter(
    "mainstay_storage_failures_total", "Operations that the storage did not do.", ["operation", "reason"]
)
expect(SECONDS, [(name,) for name in OPERATIONS])
expect(BYTES, [(name,) for name in ("put", "write", "read")])
expect(FAILURES, [(name, reason) for name in OPERATIONS for reason in Reason])


@contextmanager
def timed(operation: str) -> Iterator[None]:
    started = time.perf_counter()
    try:
        yield
    finally:
        SECONDS.labels(operation).observe(time.perf_counter() - started)
