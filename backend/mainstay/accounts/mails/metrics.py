from typing import Final

from prometheus_client import Counter, Histogram

from mainstay.accounts.mails.catalogue import CATALOGUE
from mainstay.infra.observability.metrics import LATENCY_BUCKETS, expect

# postponed: tried again later; refused: never; skipped: no use any more.
OUTCOMES: Final = ("sent", "postponed", "refused", "skipped")
MAILS: Final = Counter("mainstay_mails_total", "Tries to send a mail.", ["template", "outcome"])
SECONDS: Final = Histogram(
    "mainstay_mail_seconds", "How long the mail server took to take a mail, or to refuse it.", buckets=LATENCY_BUCKETS
)

expect(MAILS, [(template, outcome) for template in CATALOGUE for outcome in OUTCOMES])
