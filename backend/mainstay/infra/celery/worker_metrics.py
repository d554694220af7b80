"""What a worker tells Prometheus about itself."""

from typing import Final

from prometheus_client import Gauge

from mainstay.infra.observability.metrics import expect

HEARTBEAT: Final = Gauge(
    "mainstay_worker_heartbeat_timestamp_seconds",
    "When the worker last put its sign of life into Redis; 0 until the first.",
    ["worker"],
    multiprocess_mode="livemax",
)
SLOTS: Final = Gauge(
    "mainstay_worker_slots", "Slots of this worker, by what they do.", ["state"], multiprocess_mode="livesum"
)


def prepare(worker: str, slots: int) -> None:
    """Every series is there from the start."""
    expect(HEARTBEAT, [(worker,)])
    tell_slots(slots, busy=0)


def tell_slots(slots: int, *, busy: int) -> None:
    SLOTS.labels("busy").set(busy)
    SLOTS.labels("free").set(max(0, slots - busy))
