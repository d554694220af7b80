"""Fifty sign in again and again while somebody else reads their own account: what is left for those who are in."""

import asyncio
import json
import os
import secrets
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import httpx

from bench.comparison import Call
from bench.load import Outcome, load
from bench.refusals import NotMeasured
from bench.served import answers
from bench.stand import UNREACHED_LIMIT, Stand
from mainstay.infra.embedded.once import running
from mainstay.infra.embedded.ports import free_port
from mainstay.infra.embedded.program import Program

AT_ONCE = 50
SECONDS = 4
_ME = "/api/v1/users/me"
_SIGN_IN = "/api/v1/auth/login"
# What the throttle and the limits would refuse is not what is measured; a full queue of passwords says so by 503.
_RAISED = {"MAINSTAY_RATE_LIMIT_PRINCIPAL_PER_MINUTE", "MAINSTAY_RATE_LIMIT_SIGN_INS_PER_MINUTE"}


@dataclass(frozen=True)
class Pair:
    alone: Outcome
    among: Outcome


def rate_that_is_left(stand: Stand) -> float:
    """Requests a second during the sign-ins ÷ alone."""
    pair = _both(stand)
    return (pair.among.requests / pair.among.seconds) / (pair.alone.requests / pair.alone.seconds)


def tail_that_grew(stand: Stand) -> float:
    """The 99th percentile during the sign-ins ÷ alone."""
    pair = _both(stand)
    return pair.among.p99 / pair.alone.p99


def _both(stand: Stand) -> Pair:
    port = free_port()
    environment = {**stand.environment(port), **dict.fromkeys(_RAISED, str(UNREACHED_LIMIT))}
    someone = _someone(stand, environment)
    with running(_program(stand, environment), lambda: answers(port), stand.folder / f"sign-ins-{port}.log"):
        token = _signed_in(port, someone)
        _read(port, token, 1)
        alone = _read(port, token, SECONDS)
        with _signing_in(port, someone) as done:
            among = _read(port, token, SECONDS)
    if done.count == 0:
        raise NotMeasured("Nobody could sign in meanwhile.")
    return Pair(alone, among)


def _program(stand: Stand, environment: dict[str, str]) -> Program:
    """On all cores, the measured one and those of the load: the hashing has threads of its own."""
    cores = ",".join(str(core) for core in sorted({stand.core, *os.sched_getaffinity(0)}))
    argv = (sys.executable, "-m", "bench.serve", "mainstay.entrypoints.api:create")
    root = Path(__file__).resolve().parents[1]
    return Program("sign-ins", argv, cwd=root, prefix=("taskset", "--cpu-list", cores), env=environment)


def _someone(stand: Stand, environment: dict[str, str]) -> dict[str, str]:
    email = f"{secrets.token_hex(4)}@example.com"
    command = [str(Path(sys.executable).with_name("mainstay")), "users", "create", email, "--json"]
    made = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if made.returncode != 0:
        raise NotMeasured(f"No account could be made: {made.stderr}")
    asyncio.run(_choose_password(stand.owner_url, email))
    return {"email": email, "password": json.loads(made.stdout)["one_time_password"]}


async def _choose_password(owner_url: str, email: str) -> None:
    """As if it had been changed: one that was made up opens nothing else."""
    connection = await asyncpg.connect(owner_url)
    try:
        await connection.execute(
            "UPDATE credentials SET is_one_time = false WHERE user_id = (SELECT id FROM users WHERE email = $1)", email
        )
    finally:
        await connection.close()


def _signed_in(port: int, someone: dict[str, str]) -> str:
    answer = httpx.post(f"http://127.0.0.1:{port}{_SIGN_IN}", json=someone, timeout=10)
    if answer.status_code != httpx.codes.OK:
        raise NotMeasured(f"Signing in answered {answer.status_code} {answer.text[:300]}")
    return str(answer.json()["access_token"])


def _read(port: int, token: str, seconds: int) -> Outcome:
    call = Call("mainstay.entrypoints.api:create", lambda _: (_ME,), lambda answer: answer.is_success)
    return load(call, port, (_ME,), seconds, bearer=token)


@dataclass
class _Done:
    count: int = 0


@contextmanager
def _signing_in(port: int, someone: dict[str, str]) -> Iterator[_Done]:
    done, over = _Done(), threading.Event()
    storm = threading.Thread(target=lambda: asyncio.run(_storm(port, someone, done, over)))
    storm.start()
    try:
        yield done
    finally:
        over.set()
        storm.join()


async def _storm(port: int, someone: dict[str, str], done: _Done, over: threading.Event) -> None:
    limits = httpx.Limits(max_connections=AT_ONCE)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", limits=limits, timeout=30) as client:

        async def again_and_again() -> None:
            while not over.is_set():
                answer = await client.post(_SIGN_IN, json=someone)
                done.count += answer.is_success

        await asyncio.gather(*(again_and_again() for _ in range(AT_ONCE)))
