from typing import Final

from prometheus_client import Gauge

from mainstay.backups.manifest import Kind
from mainstay.infra.observability.metrics import expect

LAST_SUCCESS: Final = Gauge(
    "mainstay_backup_last_success_timestamp_seconds",
    "When the newest whole backup was finished, as its manifest in the storage says; 0 when there is none.",
    ["kind"],
    multiprocess_mode="livemostrecent",
)
SIZE: Final = Gauge(
    "mainstay_backup_size_bytes",
    "Bytes of the newest whole backup; 0 when there is none.",
    ["kind"],
    multiprocess_mode="livemostrecent",
)
VERIFIED: Final = Gauge(
    "mainstay_backup_restore_verified_timestamp_seconds",
    "When a database backup was last restored for a try and brought back what it should; 0 until the first time.",
    multiprocess_mode="livemostrecent",
)
expect(LAST_SUCCESS, [(kind,) for kind in Kind])
expect(SIZE, [(kind,) for kind in Kind])
