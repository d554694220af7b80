from typing import Final

from prometheus_client import Counter, Gauge

from mainstay.infra.observability.metrics import expect

RUNS: Final = Counter(
    "mainstay_schedule_runs_total", "Times at which schedules were due, by what became of them.", ["outcome"]
)
LAG: Final = Gauge(
    "mainstay_schedule_lag_seconds",
    "How late the schedule is that has been due for longest, as the last tick found it; 0 when none was due.",
    multiprocess_mode="livemostrecent",
)
expect(RUNS, [("waiting",), ("started",), ("skipped",), ("missed",)])
