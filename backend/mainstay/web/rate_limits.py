"""How often somebody may call. Every answer says how much is left; probes are never counted."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mainstay.infra.limiter import Decision, Limit, Limiter
from mainstay.infra.observability.metrics import expect
from mainstay.kit.errors import RateLimited
from mainstay.web import metrics
from mainstay.web.client_address import ClientAddress, limit_key
from mainstay.web.problems import problem_response

UNCOUNTED = {"/api/v1/health", "/api/v1/health/ready", "/metrics"}


@dataclass(frozen=True)
class RouteClass:
    """Paths that share a limit. The first class whose prefix fits is taken."""

    prefixes: tuple[str, ...]
    per_address: Limit


class RateLimits:
    def __init__(self, app: ASGIApp, limiter: Limiter, clients: ClientAddress, classes: Sequence[RouteClass]) -> None:
        self.app = app
        self._limiter = limiter
        self._clients = clients
        self._classes = tuple(classes)
        expect(
            metrics.DECISIONS, [(one.per_address.policy, word) for one in classes for word in ("allowed", "refused")]
        )
        expect(metrics.LIMITER_ERRORS, [("own_limiter",)])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        address = self._clients.of(scope)
        scope["state"]["client_address"] = str(address)
        limit = self._limit_for(scope["path"])
        if limit is None:
            await self.app(scope, receive, send)
            return
        decision = await self._limiter.take(limit, limit_key(address))
        metrics.DECISIONS.labels(limit.policy, "allowed" if decision.allowed else "refused").inc()
        fields = _fields(decision)

        async def send_with_fields(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *fields]
            await send(message)

        answer = self.app if decision.allowed else _refusal(decision, scope)
        await answer(scope, receive, send_with_fields)

    def _limit_for(self, path: str) -> Limit | None:
        if path in UNCOUNTED:
            return None
        return next((one.per_address for one in self._classes if path.startswith(one.prefixes)), None)


def _refusal(decision: Decision, scope: Scope) -> ASGIApp:
    limit = decision.limit
    detail = f"At most {limit.quota} calls in {limit.window} seconds are answered here."
    return problem_response(RateLimited(detail, retry_after=decision.retry_after), scope)


def _fields(decision: Decision) -> list[tuple[bytes, bytes]]:
    limit = decision.limit
    return [
        (b"ratelimit-policy", f'"{limit.policy}";q={limit.quota};w={limit.window}'.encode()),
        (b"ratelimit", f'"{limit.policy}";r={decision.remaining};t={math.ceil(decision.reset)}'.encode()),
    ]
