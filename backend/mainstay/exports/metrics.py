from typing import Final

from prometheus_client import Counter

from mainstay.exports.kinds import ExportKind
from mainstay.infra.observability.metrics import expect

EXPORTS: Final = Counter("mainstay_exports_total", "Exports that came to an end, by how.", ["kind", "result"])
ROWS: Final = Counter("mainstay_export_rows_total", "Rows written into exports that were finished.", ["kind"])
expect(EXPORTS, [(kind.value, result) for kind in ExportKind for result in ("ready", "failed", "cancelled")])
expect(ROWS, [(kind.value,) for kind in ExportKind])
