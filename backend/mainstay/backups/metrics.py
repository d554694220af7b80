"""Made when they are first told: a process that knows the jobs and makes no backups must not say that there are none."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from prometheus_client import Gauge

from mainstay.backups.manifest import Kind, Manifest
from mainstay.infra.observability.metrics import expect


@dataclass(frozen=True)
class Gauges:
    last_success: Gauge
    size: Gauge
    verified: Gauge


@cache
def gauges() -> Gauges:
    made = Gauges(
        Gauge(
            "mainstay_backup_last_success_timestamp_seconds",
            "When the newest whole backup was finished, as its manifest in the storage says; 0 when there is none.",
            ["kind"],
            multiprocess_mode="livemostrecent",
        ),
        Gauge(
            "mainstay_backup_size_bytes",
            "Bytes of the newest whole backup; 0 when there is none.",
            ["kind"],
            multiprocess_mode="livemostrecent",
        ),
        Gauge(
            "mainstay_backup_restore_verified_timestamp_seconds",
            "When a database backup was last restored for a try and brought back what it should; 0 until the first time.",
            multiprocess_mode="livemostrecent",
        ),
    )
    expect(made.last_success, [(kind,) for kind in Kind])
    expect(made.size, [(kind,) for kind in Kind])
    return made


def tell_made(manifest: Manifest) -> None:
    gauges().last_success.labels(manifest.kind).set(manifest.finished_at.timestamp())
    gauges().size.labels(manifest.kind).set(manifest.bytes)


def tell_verified(moment: datetime) -> None:
    gauges().verified.set(moment.timestamp())
