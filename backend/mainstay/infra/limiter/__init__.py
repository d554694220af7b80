from mainstay.infra.limiter.gcra import Decision, Limit
from mainstay.infra.limiter.limiter import Limiter, Outage

__all__ = ["Decision", "Limit", "Limiter", "Outage"]
