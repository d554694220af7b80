"""The application around its rooms: the edge in its order, errors, documents, probes, and what runs beside requests."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from fastapi import APIRouter, FastAPI
from fastapi.routing import iter_route_contexts
from redis.asyncio import Redis
from starlette.middleware import Middleware

from mainstay import __version__
from mainstay.infra.db import Database
from mainstay.infra.limiter import Limiter
from mainstay.infra.observability.loop_lag import watch_loop
from mainstay.infra.observability.metrics import DEPENDENCY_UP, LOOP_LAG, expect
from mainstay.web import access_log, docs_page, exposition, health, metrics, problem_pages
from mainstay.web.access_log import AccessLog
from mainstay.web.actor import Resolver
from mainstay.web.body_limit import BodyLimit
from mainstay.web.boundary import Boundary
from mainstay.web.client_address import ClientAddress
from mainstay.web.denials import OnDenial
from mainstay.web.head import HeadAsGet
from mainstay.web.idempotency import Replay, answer_replay
from mainstay.web.lifecycle import Lifecycle
from mainstay.web.openapi import describe
from mainstay.web.pagination import Cursors
from mainstay.web.pool_gauges import sample_pool
from mainstay.web.probes import Probe, Probes
from mainstay.web.problems import answer_with_problems
from mainstay.web.rate_limits import RateLimits, RouteClass
from mainstay.web.request_context import RequestContext
from mainstay.web.routing import add_room, operation_id
from mainstay.web.security_headers import SecurityHeaders

OPENAPI_PATH = "/api/v1/openapi.json"


@dataclass(frozen=True)
class Parts:
    """What an application is made of; the entrypoint makes them from settings, tests from what they need."""

    database: Database
    redis: Redis
    cursors: Cursors
    clients: ClientAddress
    probes: Mapping[str, Probe]
    # Those of them that readiness tells of and does without.
    may_be_down: frozenset[str] = field(default=frozenset(), kw_only=True)
    route_classes: Sequence[RouteClass]
    body_limit: int
    drain_delay: float = 0.0
    resolver: Resolver | None = None
    on_denial: OnDenial | None = None
    # What this process has begun besides, ended with it; each may take a second or two.
    closes: Sequence[Callable[[], None]] = ()


def build_app(parts: Parts, rooms: Iterable[APIRouter]) -> FastAPI:
    app = FastAPI(
        title="Mainstay",
        version=__version__,
        openapi_url=OPENAPI_PATH,
        docs_url=None,
        redoc_url=None,
        lifespan=_live,
        middleware=_edge(parts),
        redirect_slashes=False,
        generate_unique_id_function=operation_id,
    )
    app.state.database = parts.database
    app.state.redis = parts.redis
    app.state.resolver = parts.resolver
    app.state.on_denial = parts.on_denial
    app.state.cursors = parts.cursors
    # What runs beside requests and needs the database: each is waited for before that is closed.
    app.state.endings = []
    app.state.probes = Probes(parts.probes, parts.may_be_down)
    app.state.closes = parts.closes
    app.state.lifecycle = Lifecycle(parts.drain_delay)
    for router in (health.router, *rooms, docs_page.router, problem_pages.router, exposition.router):
        add_room(app, router)
    answer_with_problems(app)
    app.add_exception_handler(Replay, answer_replay)
    describe(app)
    _expect_series(app, parts)
    return app


def _edge(parts: Parts) -> list[Middleware]:
    limiter = Limiter(parts.redis, on_outage=metrics.LIMITER_ERRORS.labels("own_limiter").inc)
    return [
        Middleware(RequestContext),
        Middleware(AccessLog),
        Middleware(SecurityHeaders),
        Middleware(
            RateLimits, limiter=limiter, clients=parts.clients, classes=parts.route_classes, resolver=parts.resolver
        ),
        Middleware(Boundary),
        Middleware(BodyLimit, limit=parts.body_limit),
        Middleware(HeadAsGet),
    ]


@asynccontextmanager
async def _live(app: FastAPI) -> AsyncIterator[None]:
    database: Database = app.state.database
    database.watch(metrics.PoolMetrics())
    watchers = [
        asyncio.create_task(watch_loop(LOOP_LAG.set), name="loop lag"),
        asyncio.create_task(sample_pool(database), name="pool gauges"),
        asyncio.create_task(database.keep_watch(), name="database watch"),
        asyncio.create_task(app.state.probes.keep_asking(), name="dependency gauges"),
    ]
    try:
        with app.state.lifecycle.announcing_stops():
            yield
    finally:
        for watcher in watchers:
            watcher.cancel()
        await asyncio.gather(*watchers, return_exceptions=True)
        await asyncio.gather(*(asyncio.to_thread(close) for close in app.state.closes), return_exceptions=True)
        await app.state.probes.close()
        try:
            await asyncio.gather(*(end() for end in app.state.endings))
        finally:
            await database.close()
            await app.state.redis.aclose()


def _expect_series(app: FastAPI, parts: Parts) -> None:
    metrics.expect_routes(
        (method, context.path_format or access_log.UNMATCHED)
        for context in iter_route_contexts(app.routes)
        for method in sorted(context.methods or ())
        if method != "HEAD"
    )
    expect(DEPENDENCY_UP, [(name,) for name in parts.probes])
