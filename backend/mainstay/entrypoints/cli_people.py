"""`mainstay users …`, the commands about people who are there already. Running processes know within two seconds."""

import asyncio
from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import Annotated

import orjson
import typer

from mainstay.accounts import service as accounts
from mainstay.accounts.service import Account, UserFilters
from mainstay.entrypoints.cli_users import app
from mainstay.entrypoints.desk import Desk, at_the_desk
from mainstay.kit.clock import rfc3339
from mainstay.kit.paging import PageWanted, Slice
from mainstay.kit.text import one_line
from mainstay.personal_data.service import leaving
from mainstay.sessions.service import operating

Email = Annotated[str, typer.Argument(help="The address they sign in with.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]

type About[Answer] = Callable[[Desk, Account], Awaitable[Answer]]


class Status(StrEnum):
    pending = "pending"
    active = "active"
    deactivated = "deactivated"
    pending_deletion = "pending_deletion"


@app.command("list")
def list_users(
    search: str = typer.Option("", help="How the address or the full name begins."),
    status: Status | None = typer.Option(None, help="Only accounts of this status."),
    operators: bool = typer.Option(False, "--operators", help="Only operators."),
    limit: int = typer.Option(50, min=1, max=1000, help="At most so many, the newest first."),
    as_json: bool = typer.Option(False, "--json", help="Print JSON Lines for a program."),
) -> None:
    """Show who has an account."""
    filters = UserFilters(search.strip() or None, status, True if operators else None)

    async def act(desk: Desk) -> Slice[Account]:
        return await accounts.list_accounts(desk.session, filters, PageWanted(limit))

    found = asyncio.run(at_the_desk(act))
    for account in found.items:
        typer.echo(_as_json(account) if as_json else _as_line(account))
    if found.has_more:
        typer.echo(f"There are more than {limit}; --limit or --search shows others.", err=True)


@app.command()
def make_operator(email: Email) -> None:
    """Let somebody run the whole installation."""

    async def act(desk: Desk, account: Account) -> bool:
        return await operating.make_operator(desk.session, desk.liveness, desk.actor, account.id) is not None

    _say(email, _about(email, act), "is an operator now.", "is an operator already.")


@app.command()
def unmake_operator(email: Email) -> None:
    """Take the installation out of somebody's hands. The last active operator stays one."""

    async def act(desk: Desk, account: Account) -> bool:
        return await operating.unmake_operator(desk.session, desk.liveness, desk.actor, account.id) is not None

    _say(email, _about(email, act), "is no operator any more.", "is no operator.")


@app.command()
def deactivate(email: Email, reason: str = typer.Option(..., help="Why; operators and the trail show it.")) -> None:
    """Close an account: its sessions end and its keys stop. `activate` opens it again."""
    why = one_line(reason)
    if not why:
        raise typer.BadParameter("Say why.", param_hint="--reason")

    async def act(desk: Desk, account: Account) -> bool:
        await operating.deactivate(desk.session, desk.liveness, desk.actor, account.id, why)
        return account.status != Status.deactivated

    _say(email, _about(email, act), "is deactivated and signed out everywhere.", "is deactivated already.")


@app.command()
def activate(email: Email) -> None:
    """Open a deactivated account again."""

    async def act(desk: Desk, account: Account) -> bool:
        await operating.activate(desk.session, desk.liveness, desk.actor, account.id)
        return account.status == Status.deactivated

    _say(email, _about(email, act), "can sign in again.", "is active already.")


@app.command()
def end_sessions(email: Email, yes: Yes = False) -> None:
    """Sign somebody out everywhere."""
    _ask(f"Sign {email} out everywhere?", yes=yes)

    async def act(desk: Desk, account: Account) -> int:
        return await operating.end_sessions(desk.session, desk.liveness, desk.actor, account.id)

    typer.echo(f"{_counted(_about(email, act))} of {email} ended.")


@app.command()
def reset_factors(email: Email, yes: Yes = False) -> None:
    """Remove somebody's second factors and sign them out everywhere. Be sure that it is they who ask for it."""
    _ask(f"Remove the second factors of {email}? They cannot be brought back.", yes=yes)

    async def act(desk: Desk, account: Account) -> int:
        return await operating.reset_factors(desk.session, desk.liveness, desk.actor, account.id)

    typer.echo(f"{email} signs in with the password alone. {_counted(_about(email, act))} ended.")


@app.command()
def erase(email: Email, yes: Yes = False) -> None:
    """Erase an account now, without the two weeks in which it could be kept. It cannot be brought back."""
    _ask(f"Erase {email} and everything in it for ever?", yes=yes)

    async def act(desk: Desk, account: Account) -> None:
        await leaving.erase_now(desk.session, desk.liveness, desk.actor, account.id)

    _about(email, act)
    typer.echo(f"{email} is signed out everywhere; a worker erases the account now.")


def _about[Answer](email: str, act: About[Answer]) -> Answer:
    async def find_and_act(desk: Desk) -> Answer:
        return await act(desk, await accounts.account_of_address(desk.session, email))

    return asyncio.run(at_the_desk(find_and_act))


def _ask(question: str, *, yes: bool) -> None:
    if not yes:
        typer.confirm(question, abort=True)


def _say(email: str, changed: bool, done: str, nothing: str) -> None:
    typer.echo(f"{email} {done if changed else nothing}")


def _counted(sessions: int) -> str:
    return f"{sessions} {'session' if sessions == 1 else 'sessions'}"


def _as_line(account: Account) -> str:
    operator = "operator" if account.is_operator else ""
    return f"{account.id}  {account.status:<16}  {operator:<8}  {account.email}  {account.full_name}"


def _as_json(account: Account) -> str:
    row = {
        "id": str(account.id),
        "email": account.email,
        "full_name": account.full_name,
        "status": account.status,
        "is_operator": account.is_operator,
        "deactivation_reason": account.deactivation_reason,
        "erase_at": rfc3339(account.erase_at) if account.erase_at else None,
        "created_at": rfc3339(account.created_at),
    }
    return orjson.dumps(row).decode()
