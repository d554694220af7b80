"""`mainstay users …`: people, as seen from the machine the service runs on."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from pathlib import Path

import orjson
import typer
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts import service
from mainstay.accounts.service import FirstSignIn
from mainstay.entrypoints.database import database_from
from mainstay.entrypoints.desk import only_warnings, whoever
from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.organizations.service import found_for
from mainstay.settings import load

app = typer.Typer(help="People: make an account, make the first operator.", no_args_is_help=True, add_completion=False)

type Act = Callable[[AsyncSession, PasswordHasher], Awaitable[FirstSignIn]]


@app.command()
def create(
    email: str = typer.Argument(help="The address they sign in with."),
    name: str = typer.Option("", help="Their full name."),
    operator: bool = typer.Option(False, "--operator", help="May run the whole installation."),
    as_json: bool = typer.Option(False, "--json", help="Print JSON for a program."),
) -> None:
    """Make an account with a one-time password, which is printed once and replaced at the first sign-in."""

    async def act(session: AsyncSession, hasher: PasswordHasher) -> FirstSignIn:
        made = await service.create_with_one_time_password(
            session, hasher, email=email, full_name=name, operator=operator
        )
        await _begin_account(session, made)
        return made

    _show(asyncio.run(_in_transaction(act)), as_json=as_json)


@app.command()
def ensure_operator(
    email: str = typer.Argument(help="The address of the operator to make when there is none."),
    password_file: Path | None = typer.Option(None, help="Keep the one-time password here until it has been used."),
) -> None:
    """Make the first operator of an installation. Does nothing when there is one."""

    async def act(session: AsyncSession, hasher: PasswordHasher) -> FirstSignIn:
        made = await service.ensure_operator(session, hasher, email=email)
        if made.one_time_password:
            await _begin_account(session, made)
        elif password_file and await service.waits_for_first_sign_in(session, made.user):
            made = FirstSignIn(made.user, _read(password_file))
        if password_file:
            # Before the commit: an operator whose password could not be kept would be one that nobody can be.
            _keep(password_file, made.one_time_password)
        return made

    _show(asyncio.run(_in_transaction(act)), as_json=True)


async def _begin_account(session: AsyncSession, made: FirstSignIn) -> None:
    """A new account has an organization of its own, so that every call works at once."""
    await service.record_creation(session, whoever(), made.user)
    await found_for(session, made.user.id, made.user.full_name, whoever())


async def _in_transaction(act: Act) -> FirstSignIn:
    only_warnings()
    settings = load()
    database = database_from(settings, "mainstay cli")
    hasher = PasswordHasher(threads=1)
    try:
        async with database.transaction() as session:
            return await act(session, hasher)
    finally:
        hasher.close()
        await database.close()


def _show(made: FirstSignIn, *, as_json: bool) -> None:
    if as_json:
        typer.echo(orjson.dumps({"email": made.user.email, "one_time_password": made.one_time_password}).decode())
        return
    typer.echo(f"{made.user.email} can sign in once with: {made.one_time_password}")


def _read(file: Path) -> str | None:
    return file.read_text(encoding="utf-8").strip() if file.exists() else None


def _keep(file: Path, password: str | None) -> None:
    try:
        # Anew each time: a file that others may read would stay one.
        file.unlink(missing_ok=True)
        if password is None:
            return
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as made:
            made.write(password + "\n")
    except OSError as refused:
        raise typer.BadParameter(
            f"{file} cannot be written: {refused.strerror}.", param_hint="--password-file"
        ) from refused
