from typing import Final

from prometheus_client import Counter

from mainstay.infra.observability.metrics import expect

REQUESTS: Final = Counter(
    "mainstay_outbound_requests_total", "Calls to addresses that people gave us, by what came of them.", ["result"]
)
expect(REQUESTS, [("answered",), ("failed",), ("refused",)])
