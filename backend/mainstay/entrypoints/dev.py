"""`mainstay dev …`: the whole stack on one machine."""

import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import wraps
from tempfile import TemporaryDirectory

import typer

from mainstay.infra.embedded.errors import StartRefused
from mainstay.infra.embedded.leftovers import end_leftovers
from mainstay.infra.embedded.processes import end
from mainstay.infra.embedded.stack_state import StackFolder
from mainstay.infra.embedded.table import print_table
from mainstay.infra.embedded.terminal import RED, Terminal
from mainstay.settings_source import DATA_DIR, PREFIX, data_dir

app = typer.Typer(help="The whole stack on this machine.", no_args_is_help=True, add_completion=False)

NOT_RUNNING = 1
# The slowest program may take its grace; then come the others.
LONGEST_STOP = 120.0
PORTS = tuple(
    f"{PREFIX}{name}_PORT" for name in ("API", "CONSOLE", "POSTGRES", "REDIS", "WORKER_METRICS", "BEAT_METRICS")
)
# What a stack makes in its folder. Anything else there is somebody else's and stays.
OURS = (
    "postgres", "redis", "logs", "storage", "mailbox",
    "settings.env", "state.json", "lock", "encryption.key", "operator-password",
)  # fmt: skip


def refusals_shown[**P](command: Callable[P, None]) -> Callable[P, None]:
    @wraps(command)
    def shown(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except StartRefused as refused:
            terminal = Terminal(stream=sys.stderr)
            terminal.say(f"{terminal.paint(refused.fact, RED)}\n{refused.remedy}")
            raise typer.Exit(refused.exit_code) from refused

    return shown


@app.command()
@refusals_shown
def up(
    reload: bool = typer.Option(False, "--reload", help="Start programs again when their code changes."),
    verbose: bool = typer.Option(
        False, "--verbose", help="Show every line of every program, PostgreSQL and Redis included."
    ),
    without: list[str] = typer.Option([], help="Leave a program out: api, worker, beat or console. May be repeated."),
) -> None:
    """Start everything, wait until it is ready, keep it running until Ctrl-C."""
    from mainstay.entrypoints.dev_up import Wishes  # noqa: PLC0415 - the other commands answer at once without it
    from mainstay.entrypoints.dev_up import up as bring_up  # noqa: PLC0415 - as above

    raise typer.Exit(bring_up(Terminal(verbose=verbose), Wishes(reload=reload, without=without)))


@app.command(
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "allow_interspersed_args": False}
)
@refusals_shown
def run(
    command: list[str] = typer.Argument(help="What to run once all is ready."),
    fresh: bool = typer.Option(False, "--fresh", help="A stack of its own: no data, any free ports, gone afterwards."),
    without: list[str] = typer.Option([], help="Leave a program out, as with up."),
) -> None:
    """Start everything, run a command with its settings, stop everything. The exit code is the command's."""
    from mainstay.entrypoints.dev_up import Wishes  # noqa: PLC0415 - as above
    from mainstay.entrypoints.dev_up import up as bring_up  # noqa: PLC0415 - as above

    with fresh_folder() if fresh else nullcontext():
        raise typer.Exit(bring_up(Terminal(), Wishes(without=without, then=command)))


@contextmanager
def fresh_folder() -> Iterator[None]:
    """Everybody in this process finds the folder and the ports in the environment."""
    with TemporaryDirectory(prefix="mainstay-") as folder:
        os.environ |= dict.fromkeys(PORTS, "0") | {DATA_DIR: folder}
        yield


@app.command()
@refusals_shown
def down() -> None:
    """Stop the running stack and wait until all of it has gone."""
    terminal = Terminal()
    state = StackFolder(data_dir()).read()
    if state is None:
        terminal.say("Nothing is running.")
        return
    was_running = state.is_running
    if was_running:
        terminal.say(f"Stopping the stack (pid {state.supervisor.pid}).")
        end(state.supervisor, signal.SIGTERM, LONGEST_STOP)
    ended = end_leftovers(state)
    terminal.say(
        f"Stopped{': ' + ', '.join(ended) if ended else ''}." if was_running or ended else "Nothing is running."
    )


@app.command()
@refusals_shown
def ps() -> None:
    """Show what runs where. Exit code 1 when nothing does."""
    terminal = Terminal()
    state = StackFolder(data_dir()).read()
    if state is None or not state.is_running:
        terminal.say("Nothing is running. `make up` starts the stack.")
        raise typer.Exit(NOT_RUNNING)
    terminal.say(f"The stack in {data_dir()} is {state.phase} (pid {state.supervisor.pid}).")
    print_table(state, terminal)


@app.command()
@refusals_shown
def logs(
    names: list[str] = typer.Argument(
        None, help="api, worker, beat, console, postgres, redis, migrate; all when left out."
    ),
    follow: bool = typer.Option(False, "--follow", "-f", help="Wait for more."),
    lines: int = typer.Option(100, "--lines", "-n", min=0, help="How many of the last lines."),
) -> None:
    """Show what the programs have printed."""
    folder = StackFolder(data_dir()).logs
    known = sorted(file.stem for file in folder.glob("*.log"))
    unknown = [name for name in names or [] if name not in known]
    if unknown or not known:
        wanted = f"no log of {', '.join(unknown)}" if unknown else "no log"
        raise StartRefused(
            f"There is {wanted} in {folder}.", f"There are: {', '.join(known) or 'none yet'}.", exit_code=2
        )
    files = [str(folder / f"{name}.log") for name in names or known]
    os.execvp("tail", ["tail", "-n", str(lines), *(["-F"] if follow else []), "--", *files])  # noqa: S606, S607 - the tool made for it


@app.command()
@refusals_shown
def reset(yes: bool = typer.Option(False, "--yes", help="Do not ask.")) -> None:
    """Remove the stack's data: databases, secrets, logs."""
    terminal = Terminal()
    folder = StackFolder(data_dir())
    found = [folder.path / name for name in OURS if (folder.path / name).exists()]
    if not found:
        terminal.say(f"There is no data in {folder.path}.")
        return
    with folder.held() as ours:
        if not ours:
            raise StartRefused("The stack is running.", "Stop it first: make down")
        if not yes:
            typer.confirm(f"Remove all data in {folder.path}? It cannot be brought back", abort=True)
        for path in found:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    terminal.say(f"Removed the data in {folder.path}.")


@app.command()
@refusals_shown
def migration(message: str = typer.Argument(help="What changes, in a few words.")) -> None:
    """Write a migration from what the models say and the running stack's database lacks."""
    from mainstay.infra.db.migrations import new_migration  # noqa: PLC0415 - as above
    from mainstay.settings import load  # noqa: PLC0415 - as above

    new_migration(load().owner_database_url, message)
