from collections.abc import Iterable
from typing import Final

from prometheus_client import Counter, Gauge, Histogram

from mainstay.infra.observability.metrics import expect
from mainstay.jobs.kinds import KNOWN

_SECONDS: Final = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 900.0, 3600.0)

JOBS: Final = Gauge(
    "mainstay_jobs",
    "Jobs that are not over, and failed ones that nobody has dismissed, as of the last sweep.",
    ["state", "queue"],
    multiprocess_mode="livemostrecent",
)
OLDEST_WAITING: Final = Gauge(
    "mainstay_jobs_oldest_waiting_age_seconds",
    "How long the oldest queued job of a queue has been due, as of the last sweep; 0 when none waits.",
    ["queue"],
    multiprocess_mode="livemostrecent",
)
UNPUBLISHED_AGE: Final = Gauge(
    "mainstay_jobs_unpublished_oldest_age_seconds",
    "How long the oldest queued job without a message has been due, as of the last sweep; 0 when there is none.",
    multiprocess_mode="livemostrecent",
)
TRANSITIONS: Final = Counter("mainstay_job_transitions_total", "Jobs that came into a state.", ["kind", "to"])
QUEUE_WAIT: Final = Histogram(
    "mainstay_job_queue_wait_seconds", "From being due to being claimed.", ["kind"], buckets=_SECONDS
)
DURATION: Final = Histogram("mainstay_job_duration_seconds", "How long an attempt took.", ["kind"], buckets=_SECONDS)
ATTEMPTS: Final = Counter("mainstay_job_attempts_total", "Attempts, by how they ended.", ["kind", "result"])
RESCUED: Final = Counter("mainstay_jobs_rescued_total", "Jobs taken from workers that were gone.", ["cause"])
PUBLISHED: Final = Counter("mainstay_job_publish_total", "Ids of jobs handed to the broker.", ["result"])

STATES: Final = ("scheduled", "queued", "running", "succeeded", "failed", "cancelled")
RESULTS: Final = ("succeeded", "failed", "timeout", "cancelled", "handed_back", "lost")
UNKNOWN_KIND: Final = "unknown"


def prepare(kinds: Iterable[str], queues: Iterable[str]) -> None:
    """Every series is there from the start; called when the process has imported its kinds."""
    names = (*kinds, UNKNOWN_KIND)
    queues = tuple(queues)
    expect(TRANSITIONS, [(kind, state) for kind in names for state in STATES])
    expect(ATTEMPTS, [(kind, result) for kind in names for result in RESULTS])
    expect(QUEUE_WAIT, [(kind,) for kind in names])
    expect(DURATION, [(kind,) for kind in names])
    expect(RESCUED, [("lost_worker",), ("poison",), ("cancelled_by_person",)])
    expect(JOBS, [(state, queue) for state in ("scheduled", "queued", "running", "failed") for queue in queues])
    expect(OLDEST_WAITING, [(queue,) for queue in queues])


expect(PUBLISHED, [("sent",), ("failed",), ("dropped",), ("held_back",)])


def label_of(kind: str) -> str:
    """A row may name a kind that this release does not know; such names must not become series."""
    return kind if kind in KNOWN else UNKNOWN_KIND
