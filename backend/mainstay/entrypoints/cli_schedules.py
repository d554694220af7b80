"""`mainstay schedules …`: schedules of every organization, as seen from the machine the service runs on."""

from uuid import UUID

import orjson
import typer
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.entrypoints.cli_jobs import run_in_transaction
from mainstay.kit.actor import Actor
from mainstay.kit.clock import rfc3339
from mainstay.kit.paging import PageWanted
from mainstay.schedules import service
from mainstay.schedules.models import Schedule
from mainstay.schedules.schemas import RunRead, ScheduleRead
from mainstay.schedules.service import TimingWanted
from mainstay.schedules.tick_repository import SHOWN_RUNS

app = typer.Typer(help="Schedules: look, pause, resume, run.", no_args_is_help=True, add_completion=False)

_ID = typer.Argument(help="The schedule's id.")


@app.command("list")
def list_schedules(
    paused: bool | None = typer.Option(None, "--paused/--running", help="Only those that are paused, or that run."),
    limit: int = typer.Option(50, min=1, max=1000, help="How many at the most."),
    as_json: bool = typer.Option(False, "--json", help="Print JSON, a line a schedule."),
) -> None:
    """The newest schedules first."""

    async def act(session: AsyncSession, actor: Actor) -> None:
        enabled = None if paused is None else not paused
        found = await service.list_schedules(session, actor, PageWanted(limit), enabled=enabled)
        for one in found.items:
            typer.echo(ScheduleRead.of(one).model_dump_json() if as_json else _line(one))

    run_in_transaction(act)


@app.command()
def show(schedule_id: UUID = _ID) -> None:
    """A schedule with its next times and its last 50 runs, as JSON."""

    async def act(session: AsyncSession, actor: Actor) -> None:
        schedule = await service.require_schedule(session, actor, schedule_id)
        runs = await service.list_runs(session, actor, schedule_id, PageWanted(SHOWN_RUNS))
        detail = ScheduleRead.of(schedule).model_dump(mode="json")
        detail["runs"] = [RunRead.of(one).model_dump(mode="json") for one in runs.items]
        typer.echo(orjson.dumps(detail, option=orjson.OPT_INDENT_2).decode())

    run_in_transaction(act)


@app.command()
def pause(schedule_id: UUID = _ID) -> None:
    """Stop a schedule from starting jobs."""

    async def act(session: AsyncSession, actor: Actor) -> None:
        typer.echo(_line(await service.pause_schedule(session, actor, schedule_id)))

    run_in_transaction(act)


@app.command()
def resume(schedule_id: UUID = _ID) -> None:
    """Let a schedule go on from now."""

    async def act(session: AsyncSession, actor: Actor) -> None:
        typer.echo(_line(await service.resume_schedule(session, actor, schedule_id)))

    run_in_transaction(act)


@app.command("run")
def run_now(schedule_id: UUID = _ID) -> None:
    """Start a schedule's job outside its times."""

    async def act(session: AsyncSession, actor: Actor) -> None:
        done = await service.run_now(session, actor, schedule_id)
        typer.echo(f"{done.outcome}  job {done.job_id}" if done.job_id else done.outcome)

    run_in_transaction(act)


@app.command()
def preview(
    cron: str | None = typer.Argument(None, help="Five fields, in quotes: '30 2 * * *'."),
    every: int | None = typer.Option(None, min=1, help="Seconds, instead of an expression."),
    zone: str = typer.Option("UTC", help="A time zone of the IANA database."),
) -> None:
    """The next five times of an expression or a span."""

    async def act(session: AsyncSession, actor: Actor) -> None:
        for one in await service.preview(session, actor, TimingWanted(cron, every, zone)):
            typer.echo(rfc3339(one))

    run_in_transaction(act)


def _line(schedule: Schedule) -> str:
    timing = schedule.cron or f"every {schedule.interval_seconds} s"
    state = rfc3339(schedule.next_fire_at) if schedule.next_fire_at else "paused"
    return f"{schedule.id}  {state:<27}  {timing}  {schedule.time_zone}  {schedule.kind}  {schedule.name}"
