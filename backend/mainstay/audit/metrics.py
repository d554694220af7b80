from typing import Final

from prometheus_client import Counter

from mainstay.infra.observability.metrics import expect

EVENTS: Final = Counter("mainstay_audit_events_total", "Deeds recorded.", ["outcome"])
expect(EVENTS, [("success",), ("denied",), ("failure",)])
