"""The programs of the stack, each with its settings, its address and how one sees that it is ready."""

import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from mainstay.entrypoints import dev_settings as names
from mainstay.entrypoints.dev_settings import Plan
from mainstay.infra.embedded.errors import WRONG_SETTING, StartRefused
from mainstay.infra.embedded.http_check import check_http
from mainstay.infra.embedded.ports import Listening
from mainstay.infra.embedded.postgres import check_postgres
from mainstay.infra.embedded.program import Program
from mainstay.infra.embedded.redis_server import check_redis
from mainstay.infra.embedded.service import Service
from mainstay.infra.embedded.wheels import node_program
from mainstay.settings_source import CHECKOUT, PREFIX

type Check = Callable[[], Awaitable[None]]

BACKEND, FRONTEND = CHECKOUT / "backend", CHECKOUT / "frontend"
CODE = BACKEND / "mainstay"
BUILT_CONSOLE = FRONTEND / ".next" / "standalone" / "server.js"
CONSOLE_READS = {f"{PREFIX}{name}" for name in ("API_URL", "PUBLIC_URL", "CONSOLE_TRUSTED_PROXIES")}
NEXT = FRONTEND / "node_modules" / "next" / "dist" / "bin" / "next"


def servers(plan: Plan) -> list[Service]:
    """PostgreSQL and Redis, as far as none were given."""
    found: list[Service] = []
    if server := plan.postgres:
        listening = Listening(names.POSTGRES_PORT, server.host, server.port)
        found.append(_server(server.program(), server.check, listening, server.prepare))
    if redis := plan.redis:
        listening = Listening(names.REDIS_PORT, redis.host, redis.port)
        found.append(_server(redis.program(), redis.check, listening, redis.prepare))
    return found


def processes(plan: Plan, reload: bool) -> list[Service]:
    settings = plan.settings
    return [
        _api(plan, reload=reload),
        _background(plan, "worker", names.WORKER_PORT, settings.worker.metrics_port, reload=reload),
        _background(plan, "beat", names.BEAT_PORT, settings.beat.metrics_port, reload=reload),
        _console(plan, reload=reload),
    ]


def _server(program: Program, check: Check, listening: Listening, prepare: Callable[[], None]) -> Service:
    where = f"{listening.host}:{listening.port}"
    return Service(program, check, where, listening, prepare=prepare, shown=False)


def _api(plan: Plan, *, reload: bool) -> Service:
    return Service(
        command(plan, "api", *(["--reload"] if reload else [])),
        partial(check_http, f"{plan.api_address}/api/v1/health/ready"),
        f"{plan.api_address}/api/v1/docs",
        Listening(names.API_PORT, plan.settings.api.host, plan.settings.api.port),
    )


def _background(plan: Plan, name: str, variable: str, port: int, *, reload: bool) -> Service:
    address = f"http://{plan.metrics_host}:{port}"
    return Service(
        command(plan, name),
        partial(check_http, f"{address}/health"),
        f"{address}/metrics",
        Listening(variable, plan.settings.metrics.host, port),
        restarts_on_change=reload,
    )


def _console(plan: Plan, *, reload: bool) -> Service:
    host, port = plan.embedded.console_host, plan.embedded.console_port
    wanted = BUILT_CONSOLE if not reload else NEXT
    arguments = ("dev", "--hostname", host, "--port", str(port)) if reload else ()
    program = Program(
        "console",
        (node_program(), str(wanted), *arguments),
        cwd=FRONTEND if reload else BUILT_CONSOLE.parent,
        env=_without_secrets(_environment(plan))
        | {"HOSTNAME": host, "PORT": str(port), "NODE_ENV": "development" if reload else "production"}
        | {"NEXT_TELEMETRY_DISABLED": "1"},
    )
    return Service(
        program,
        partial(check_http, f"{plan.console_address}/healthz"),
        plan.console_address,
        Listening(names.CONSOLE_PORT, host, port),
        prepare=partial(_require_console, wanted),
    )


def _require_console(wanted: Path) -> None:
    if not wanted.exists():
        raise StartRefused(
            f"The console is not built: {wanted} is missing.",
            "`make up` and `make dev` build it; `mainstay dev up --without console` does without it.",
        )


def command(plan: Plan, *words: str) -> Program:
    """`mainstay …` with the settings of the stack."""
    grace = plan.settings.api.shutdown_grace + plan.settings.api.drain_delay + 5
    program = str(Path(sys.executable).with_name("mainstay"))
    return Program(words[0], (program, *words), cwd=BACKEND, env=_environment(plan), grace=grace)


def in_front(plan: Plan, words: Sequence[str]) -> Program:
    """Somebody's own command, beside the running stack."""
    return Program(words[0], tuple(words), cwd=Path.cwd(), env=_environment(plan))


def _without_secrets(environment: dict[str, str]) -> dict[str, str]:
    """The console faces the world and needs to know where things are, never how to get into them."""
    return {name: value for name, value in environment.items() if not name.startswith(PREFIX) or name in CONSOLE_READS}


def _environment(plan: Plan) -> dict[str, str]:
    return {**os.environ, **plan.values, "PYTHONUNBUFFERED": "1"}


async def require_given_servers(plan: Plan) -> None:
    """A server that was named in the settings must be there before anything starts."""
    given = [] if plan.postgres else [(names.DATABASE_URL, check_postgres), (names.MIGRATION_URL, check_postgres)]
    given += [] if plan.redis else [(names.REDIS_URL, check_redis)]
    for variable, check in given:
        if url := plan.values.get(variable):
            try:
                await check(url)
            except Exception as reason:
                raise _not_reached(variable, url, reason) from reason


def _not_reached(variable: str, url: str, reason: Exception) -> StartRefused:
    fact = str(reason) or type(reason).__name__
    return StartRefused(
        f"{variable}: {where(url)} cannot be used: {fact}.",
        f"Start that server or correct {variable}; without it, the stack starts one of its own.",
        WRONG_SETTING,
    )


def where(url: str) -> str:
    """The address without the secret in it."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], query="").geturl()
