from typing import Final

from prometheus_client import Counter, Gauge

from mainstay.infra.observability.metrics import expect

ATTEMPTS: Final = Counter(
    "mainstay_webhook_attempts_total",
    "Tries to deliver a webhook: taken, answered with something else than 2xx, without an answer, or refused by us.",
    ["result"],
)
DISABLED: Final = Gauge(
    "mainstay_webhook_endpoints_disabled",
    "Endpoints that were disabled because nothing was taken there; those disabled by hand are not among them.",
    multiprocess_mode="livemostrecent",
)
expect(ATTEMPTS, [("delivered",), ("rejected",), ("unreachable",), ("refused",)])
