"""The command line. Each command is wiring: settings in, a room's service called, an answer printed."""

import os
import sys
from typing import ClassVar, Final

import typer

from mainstay import __version__
from mainstay.entrypoints.lazy_commands import LazyGroup
from mainstay.kit.errors import MainstayError
from mainstay.settings import SettingsRefused, load


class Commands(LazyGroup):
    elsewhere: ClassVar = {
        "audit": "mainstay.entrypoints.cli_audit:app",
        "backup": "mainstay.entrypoints.cli_backup:app",
        "dev": "mainstay.entrypoints.dev:app",
        "doctor": "mainstay.entrypoints.cli_doctor:doctor",
        "jobs": "mainstay.entrypoints.cli_jobs:app",
        "keys": "mainstay.entrypoints.cli_keys:app",
        "openapi": "mainstay.entrypoints.cli_documents:openapi",
        "schedules": "mainstay.entrypoints.cli_schedules:app",
        "settings": "mainstay.entrypoints.cli_documents:settings_app",
        "users": "mainstay.entrypoints.cli_people:app",
    }


app = typer.Typer(
    name="mainstay",
    cls=Commands,
    help="Accounts, audit, jobs and webhooks: run the service and look after it.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


@app.command()
def api(reload: bool = typer.Option(False, help="Start again when the code changes.")) -> None:
    """Serve the HTTP API."""
    from mainstay.entrypoints import api as process  # noqa: PLC0415 - each command loads only what it runs

    process.run(load(), reload=reload)


@app.command()
def worker(
    queues: str = typer.Option("high,default,bulk,system", help="Queues to take work from, separated by commas."),
    pool: str = typer.Option("threads", help="threads for work that waits, prefork for work that computes."),
    concurrency: int | None = typer.Option(None, help="Jobs at a time; MAINSTAY_WORKER_CONCURRENCY when left out."),
) -> None:
    """Do the work that waits in the queues."""
    from mainstay.entrypoints import worker as process  # noqa: PLC0415 - as above

    process.run(load(), queues=tuple(queues.split(",")), pool=pool, concurrency=concurrency)


@app.command()
def beat() -> None:
    """Start periodic work on time. One leads, others stand by."""
    from mainstay.entrypoints import beat as process  # noqa: PLC0415 - as above

    process.run(load())


@app.command()
def migrate() -> None:
    """Bring the database's schema up to this release."""
    from mainstay.infra.db import migrations  # noqa: PLC0415 - as above

    settings = load()
    migrations.migrate(
        settings.owner_database_url,
        runtime_role=migrations.role_of(settings.database.url.get_secret_value()),
        say=typer.echo,
    )
    typer.echo("The schema is up to date.")


@app.command()
def version() -> None:
    """Print the version."""
    typer.echo(__version__)


# They end by themselves, after much else of theirs has ended.
LASTING: Final = ("api", "worker", "beat", "dev")


def program() -> None:
    """What the shell runs. Threads of obstore may want the interpreter while it is being taken down, and Python 3.12 then aborts
    the process, now and then, although all is done: a command that used the storage goes without being taken down."""
    try:
        main()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
        if isinstance(ended.code, str):
            typer.echo(ended.code, err=True)
    else:
        code = 0
    if "obstore" in sys.modules and sys.argv[1:2] and sys.argv[1] not in LASTING:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def main() -> None:
    try:
        app()
    except SettingsRefused as refused:
        _refuse("The settings cannot be right:", *(f"  {problem}" for problem in refused.problems))
    except MainstayError as refusal:
        _refuse(refusal.detail)
    except Exception as error:
        from mainstay.infra.db.failures import as_refusal  # noqa: PLC0415 - as above

        if as_refusal(error) is None:
            raise
        _refuse(f"The database does not answer as it should: {error}", code=1)


def _refuse(*lines: str, code: int = 2) -> None:
    typer.echo("\n".join(lines), err=True)
    sys.exit(code)
