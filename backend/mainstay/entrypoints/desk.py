"""What a command needs that changes what running processes believe: the database, and Redis to tell them of it."""

import getpass
import logging
import os
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog
import typer
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.entrypoints.database import database_from
from mainstay.entrypoints.principals import load_principal
from mainstay.infra.cache import LONGEST_LIFE, Cache
from mainstay.infra.redis import REDIS_FAILURES, connect_redis
from mainstay.kit.actor import Actor
from mainstay.sessions.liveness import Liveness
from mainstay.settings import Settings, load


@dataclass(frozen=True)
class Desk:
    settings: Settings
    session: AsyncSession
    liveness: Liveness
    actor: Actor


async def at_the_desk[Answer](act: Callable[[Desk], Awaitable[Answer]]) -> Answer:
    """One transaction. After its commit every process knows, or the caller is told how long it may take."""
    only_warnings()
    settings = load()
    database = database_from(settings, "mainstay cli")
    redis = connect_redis(settings.redis.url.get_secret_value(), timeout=settings.redis.timeout, pool_size=1)
    sessions, principals = Cache(redis, "session"), Cache(redis, "principal")
    seconds = int(settings.sessions.access_token_ttl.total_seconds())
    liveness = Liveness(database, sessions, principals, load_principal, token_seconds=seconds)
    try:
        async with database.transaction() as session:
            answer = await act(Desk(settings, session, liveness, whoever()))
        await _require_redis(redis.ping)
        return answer
    finally:
        await redis.aclose()
        await database.close()


def only_warnings() -> None:
    """To somebody at a terminal the answer is what is printed; the trail keeps the rest."""
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


async def _require_redis(ping: Callable[[], Awaitable[object]]) -> None:
    try:
        await ping()
    except REDIS_FAILURES:
        typer.echo(f"Redis does not answer: running processes will know within {LONGEST_LIFE:.0f} s.", err=True)


def whoever() -> Actor:
    """Whoever has the machine."""
    try:
        login = getpass.getuser()
    except (KeyError, OSError):
        # In a container the number of the user may have no name.
        login = str(os.getuid())
    return Actor.at_the_command_line(login)
