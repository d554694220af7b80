"""Kinds that only tests have, in the processes that tests start: what they did stands in a table of marks."""

import asyncio
import os
import signal
import time
from datetime import timedelta

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.jobs.context import JobContext
from mainstay.jobs.kinds import Payload, job


async def mark(session: AsyncSession, ctx: JobContext, name: str) -> None:
    await session.execute(
        text("INSERT INTO job_marks (name, job_id, attempt) VALUES (:name, :id, :attempt)"),
        {"name": name, "id": ctx.id, "attempt": ctx.attempt},
    )


class Quick(Payload):
    number: int = 0


@job("tests.quick", is_open=True)
async def quick(ctx: JobContext, wanted: Quick) -> None:
    async with ctx.ending() as session:
        await mark(session, ctx, "effect")


class Long(Payload):
    """The first attempt takes that long, later ones no time."""

    seconds: float = 60.0


@job("tests.long")
async def long(ctx: JobContext, wanted: Long) -> None:
    async with ctx.transaction() as session:
        await mark(session, ctx, "began")
    if ctx.attempt == 1:
        await asyncio.sleep(wanted.seconds)
    async with ctx.ending() as session:
        await mark(session, ctx, "effect")


class Block(Payload):
    seconds: float


@job("tests.block")
async def block(ctx: JobContext, wanted: Block) -> None:
    time.sleep(wanted.seconds)  # noqa: ASYNC251 - the fault: nothing else on this loop runs meanwhile
    async with ctx.ending() as session:
        await mark(session, ctx, "effect")


class Wait(Payload):
    """Until somebody opens the gate."""

    gate: str


@job("tests.wait", timeout=timedelta(minutes=2))
async def wait(ctx: JobContext, wanted: Wait) -> None:
    async with ctx.transaction() as session:
        await mark(session, ctx, "began")
    while True:
        async with ctx.transaction() as session:
            found = text("SELECT count(*) FROM job_marks WHERE name = :gate")
            if await session.scalar(found, {"gate": wanted.gate}):
                return
        await ctx.checkpoint()
        await asyncio.sleep(0.1)


class Exclusive(Payload):
    number: int = 0


@job("tests.exclusive", most_running=1)
async def exclusive(ctx: JobContext, wanted: Exclusive) -> None:
    async with ctx.transaction() as session:
        await mark(session, ctx, "began")
    await asyncio.sleep(0.2)
    async with ctx.ending() as session:
        await mark(session, ctx, "effect")


class Crash(Payload):
    """Its first attempt takes the whole worker down, at the worst moment before the commit or right after it."""

    is_committed: bool


@job("tests.crash")
async def crash(ctx: JobContext, wanted: Crash) -> None:
    name = "after" if wanted.is_committed else "before"
    async with ctx.ending() as session:
        await mark(session, ctx, f"crash {name}")
        await session.flush()
        if ctx.attempt == 1 and not wanted.is_committed:
            os.kill(os.getpid(), signal.SIGKILL)
    if ctx.attempt == 1:
        os.kill(os.getpid(), signal.SIGKILL)
