"""How often somebody may call. Every answer says how much is left; probes are never counted."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mainstay.infra.cache import read_entry
from mainstay.infra.limiter import Decision, Limit, Limiter
from mainstay.infra.observability.metrics import expect
from mainstay.kit.errors import MainstayError, RateLimited
from mainstay.web import metrics
from mainstay.web.actor import Caller, Resolver
from mainstay.web.client_address import ClientAddress, limit_key
from mainstay.web.problems import problem_response

UNCOUNTED = {"/api/v1/health", "/api/v1/health/ready", "/metrics"}


@dataclass(frozen=True)
class RouteClass:
    """Paths that share their limits. The first class whose prefix fits is taken."""

    prefixes: tuple[str, ...]
    per_address: Limit
    per_principal: Limit | None = None


class RateLimits:
    """Counts the request and, in the same trip to Redis, fetches what is known of its caller."""

    def __init__(
        self,
        app: ASGIApp,
        limiter: Limiter,
        clients: ClientAddress,
        classes: Sequence[RouteClass],
        resolver: Resolver | None = None,
    ) -> None:
        self.app = app
        self._limiter = limiter
        self._clients = clients
        self._classes = tuple(classes)
        self._resolver = resolver
        policies = {limit.policy for one in classes for limit in (one.per_address, one.per_principal) if limit}
        expect(metrics.DECISIONS, [(policy, word) for policy in sorted(policies) for word in ("allowed", "refused")])
        expect(metrics.LIMITER_ERRORS, [("own_limiter",)])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        address = self._clients.of(scope)
        scope["state"]["client_address"] = str(address)
        route_class = self._class_of(scope["path"])
        if route_class is None:
            scope["state"]["caller"] = Caller()
            await self.app(scope, receive, send)
            return
        caller = scope["state"]["caller"] = await self._read(scope)
        decision = await self._count(route_class, caller, limit_key(address))
        metrics.DECISIONS.labels(decision.limit.policy, "allowed" if decision.allowed else "refused").inc()
        fields = _fields(decision)

        async def send_with_fields(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *fields]
            await send(message)

        answer = self.app if decision.allowed else _refusal(decision, scope)
        await answer(scope, receive, send_with_fields)

    async def _read(self, scope: Scope) -> Caller:
        if self._resolver is None:
            return Caller()
        try:
            return Caller(credentials=await self._resolver.read(scope))
        except MainstayError as refusal:
            # A public endpoint does not care; whoever asks for an actor gets this refusal.
            return Caller(refusal=refusal)

    async def _count(self, route_class: RouteClass, caller: Caller, address: str) -> Decision:
        if caller.credentials is None:
            return await self._limiter.take(route_class.per_address, address)
        limit = route_class.per_principal or route_class.per_address
        budget = caller.credentials.budget or caller.credentials.principal
        taken = await self._limiter.take_and_fetch(limit, budget, caller.credentials.cache_keys)
        caller.cached = [read_entry(raw) for raw in taken.fetched]
        return taken.decision

    def _class_of(self, path: str) -> RouteClass | None:
        if path in UNCOUNTED:
            return None
        return next((one for one in self._classes if path.startswith(one.prefixes)), None)


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
