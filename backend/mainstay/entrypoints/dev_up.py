"""From settings to a running stack."""

import asyncio
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mainstay import __version__
from mainstay.entrypoints import dev_settings as names
from mainstay.entrypoints.dev_settings import Plan, plan_for, read_embedded
from mainstay.entrypoints.dev_stack import CODE, command, in_front, processes, require_given_servers, servers, where
from mainstay.entrypoints.mail_work import keeps_mailbox
from mainstay.infra.embedded.errors import StartRefused
from mainstay.infra.embedded.folders import private_folder
from mainstay.infra.embedded.leftovers import end_leftovers
from mainstay.infra.embedded.ports import require_free
from mainstay.infra.embedded.processes import Identity
from mainstay.infra.embedded.service import Service
from mainstay.infra.embedded.stack_state import StackFolder
from mainstay.infra.embedded.supervisor import Supervisor
from mainstay.infra.embedded.table import print_table
from mainstay.infra.embedded.terminal import BOLD, Terminal
from mainstay.infra.embedded.together import together
from mainstay.settings_source import data_dir
from mainstay.web.mailbox_page import PATH as MAILBOX


@dataclass(frozen=True)
class Wishes:
    """How this start differs from the plain one."""

    reload: bool = False
    without: Collection[str] = ()
    # Run this once all is ready, then stop; its exit code is ours.
    then: Sequence[str] = ()


def up(terminal: Terminal, wishes: Wishes) -> int:
    embedded = read_embedded()
    folder = StackFolder(private_folder(data_dir()))
    with folder.held() as ours:
        if not ours:
            return _already_running(folder, terminal, wishes)
        _clean_up(folder, terminal)
        plan = plan_for(folder.path, embedded)
        stages = (
            servers(plan),
            [program for program in processes(plan, wishes.reload) if program.name not in wishes.without],
        )
        require_free([service.listening for stage in stages for service in stage])
        asyncio.run(require_given_servers(plan))
        plan.keep()
        terminal.say(f"Mainstay {__version__}, data in {folder.path}")
        return asyncio.run(_run(folder, plan, stages, terminal, wishes))


async def _run(
    folder: StackFolder, plan: Plan, stages: Sequence[Sequence[Service]], terminal: Terminal, wishes: Wishes
) -> int:
    supervisor = Supervisor(folder, Identity.itself(), terminal)
    then = in_front(plan, wishes.then) if wishes.then else None
    return await supervisor.run(partial(_bring_up, plan, stages, wishes), then)


async def _bring_up(plan: Plan, stages: Sequence[Sequence[Service]], wishes: Wishes, supervisor: Supervisor) -> None:
    below, above = stages
    await supervisor.start(*below)
    await supervisor.step("The schema is up to date", command(plan, "migrate"))
    (email, password), _ = await together(_first_operator(plan, supervisor), supervisor.start(*above))
    if wishes.reload:
        supervisor.watch(CODE)
    supervisor.state.notes = _notes(plan, email)
    print_table(supervisor.state, supervisor.terminal)
    _say_password(supervisor.terminal, password)
    supervisor.terminal.shows_lines = not wishes.then


async def _first_operator(plan: Plan, supervisor: Supervisor) -> tuple[str, str | None]:
    file = _password_file(plan.folder)
    words = ("users", "ensure-operator", plan.embedded.operator_email, "--password-file", str(file))
    printed = json.loads(await supervisor.step("The first operator is there", command(plan, *words)))
    return printed["email"], printed["one_time_password"]


def _password_file(folder: Path) -> Path:
    return folder / "operator-password"


def _notes(plan: Plan, email: str) -> dict[str, str]:
    given = {
        "PostgreSQL": names.DATABASE_URL if not plan.postgres else "",
        "Redis": names.REDIS_URL if not plan.redis else "",
    }
    return {
        **{name: f"yours, {where(plan.values[variable])}" for name, variable in given.items() if variable},
        "Open": plan.settings.public_url,
        "Operator": email,
        **({"Mailbox": f"{plan.api_address}{MAILBOX}"} if keeps_mailbox(plan.settings) else {}),
        "Logs": str(plan.folder / "logs"),
        "Next": "make ps · make logs · make down (or Ctrl-C) · uv run --project backend mainstay --help",
    }


def _say_password(terminal: Terminal, password: str | None) -> None:
    if password:
        terminal.say(f"  One-time password of the operator: {terminal.paint(password, BOLD)}")
        terminal.say("  It is good for the first sign-in, where they choose their own.\n")


def _already_running(folder: StackFolder, terminal: Terminal, wishes: Wishes) -> int:
    if wishes.then:
        raise StartRefused(
            f"The stack in {folder.path} is already running.", "Add --fresh for one beside it, or: make down"
        )
    state = folder.read()
    terminal.say(f"The stack in {folder.path} is already running. `make down` stops it.")
    if state:
        print_table(state, terminal)
    return 0


def _clean_up(folder: StackFolder, terminal: Terminal) -> None:
    """After a supervisor that was killed: nothing of it may hold the ports or the data."""
    state = folder.read()
    for name in end_leftovers(state) if state else ():
        terminal.say(f"Ended {name}, left over from a stack that was killed.")
