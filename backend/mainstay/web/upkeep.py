"""What need not be kept of requests."""

from typing import Final

from sqlalchemy import func

from mainstay.infra.db.purging import Stale
from mainstay.web.idempotency import KEPT
from mainstay.web.models import IdempotencyKey

STALE: Final = (Stale("idempotency_keys", IdempotencyKey, IdempotencyKey.created_at < func.now() - KEPT),)
