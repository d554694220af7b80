"""`mainstay jobs …`: jobs of every organization, as seen from the machine the service runs on."""

import asyncio
import getpass
import os
from collections.abc import Awaitable, Callable
from uuid import UUID

import orjson
import typer
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.entrypoints.database import database_from
from mainstay.entrypoints.job_work import announcing, publisher_for
from mainstay.infra.celery.app import make_celery
from mainstay.infra.observability.logs import warn_beside_the_answer
from mainstay.jobs.models import Job
from mainstay.jobs.person_repository import Filters
from mainstay.jobs.schemas import JobDetail, JobRead
from mainstay.jobs.service import deciding, looking, switching
from mainstay.kit.actor import Actor
from mainstay.kit.paging import PageWanted
from mainstay.settings import load

app = typer.Typer(help="Jobs: look, retry, cancel, drain a queue.", no_args_is_help=True, add_completion=False)
kinds = typer.Typer(help="Kinds of jobs: look, pause, resume.", no_args_is_help=True, add_completion=False)
app.add_typer(kinds, name="kinds")

_ID = typer.Argument(help="The job's id.")
_KIND = typer.Argument(help="The kind's name, such as http.call.")


@app.command("list")
def list_jobs(
    state: str | None = typer.Option(None, help="Only those in this state."),
    kind: str | None = typer.Option(None, help="Only this kind."),
    queue: str | None = typer.Option(None, help="Only this queue."),
    limit: int = typer.Option(50, min=1, max=1000, help="How many at the most."),
    as_json: bool = typer.Option(False, "--json", help="Print JSON, a line a job."),
) -> None:
    """The newest jobs first."""

    async def act(session: AsyncSession, actor: Actor) -> None:
        found = await looking.list_jobs(session, actor, Filters(state, kind, queue), PageWanted(limit))
        for job in found.items:
            typer.echo(JobRead.of(job).model_dump_json() if as_json else _line(job))

    run_in_transaction(act)


@app.command()
def show(job_id: UUID = _ID) -> None:
    """A job with its attempts and what they logged, as JSON."""

    async def act(session: AsyncSession, actor: Actor) -> None:
        job = await looking.require(session, actor, job_id)
        detail = JobDetail.detailed(job, await looking.attempts_of(session, actor, job))
        typer.echo(orjson.dumps(detail.model_dump(mode="json"), option=orjson.OPT_INDENT_2).decode())

    run_in_transaction(act)


@app.command()
def retry(job_id: UUID = _ID) -> None:
    """Queue a failed or cancelled job once more."""

    async def act(session: AsyncSession, actor: Actor) -> None:
        typer.echo(_line(await deciding.retry(session, actor, job_id)))

    run_in_transaction(act)


@app.command()
def cancel(job_id: UUID = _ID) -> None:
    """Cancel a waiting job, ask a running one to stop."""

    async def act(session: AsyncSession, actor: Actor) -> None:
        typer.echo(_line(await deciding.cancel(session, actor, job_id)))

    run_in_transaction(act)


@app.command()
def drain(queue: str = typer.Argument(help="high, default or bulk.")) -> None:
    """Cancel everything that waits in a queue."""

    async def act(session: AsyncSession, actor: Actor) -> None:
        typer.echo(f"Cancelled {await switching.drain(session, actor, queue)} jobs.")

    run_in_transaction(act)


@kinds.command("list")
def list_kinds() -> None:
    """Every kind that this release knows, and whether it is paused."""

    async def act(session: AsyncSession, actor: Actor) -> None:
        for one in await switching.kind_states(session, actor):
            typer.echo(_line_of(one))

    run_in_transaction(act)


@kinds.command("pause")
def pause_kind(kind: str = _KIND) -> None:
    """Begin no job of a kind until it is resumed."""

    async def act(session: AsyncSession, actor: Actor) -> None:
        typer.echo(_line_of(await switching.pause_kind(session, actor, kind)))

    run_in_transaction(act)


@kinds.command("resume")
def resume_kind(kind: str = _KIND) -> None:
    """Begin jobs of a kind again, at once."""

    async def act(session: AsyncSession, actor: Actor) -> None:
        typer.echo(_line_of(await switching.resume_kind(session, actor, kind)))

    run_in_transaction(act)


def _line_of(state: switching.KindState) -> str:
    return f"{state.kind.name:<24}  {state.kind.queue:<7}  {'paused' if state.paused else 'runs'}"


def _line(job: Job) -> str:
    return f"{job.id}  {job.state:<9}  {job.queue:<7}  {job.kind}  attempt {job.attempt}  {job.cause or ''}".rstrip()


def run_in_transaction(act: Callable[[AsyncSession, Actor], Awaitable[None]]) -> None:
    warn_beside_the_answer()
    asyncio.run(_in_transaction(act))


async def _in_transaction(act: Callable[[AsyncSession, Actor], Awaitable[None]]) -> None:
    settings = load()
    celery = make_celery(settings.broker_url, redis_url=settings.redis.url.get_secret_value())
    publisher = publisher_for(celery, settings)
    database = announcing(database_from(settings, "mainstay cli"), publisher)
    try:
        async with database.transaction() as session:
            await act(session, Actor.at_the_command_line(_login()))
    finally:
        # What was queued is sent before the command ends.
        await asyncio.to_thread(publisher.close)
        await database.close()


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        # In a container the number of the user may have no name.
        return str(os.getuid())
