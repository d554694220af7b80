"""`mainstay audit …`: write a trail to a file, and check one, with or without the installation at hand."""

import asyncio
import contextlib
import os
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

import typer

from mainstay.audit.chain import Flaw
from mainstay.audit.events import EXPORTED
from mainstay.audit.export_file import FileReport, NotAnExport, verify_lines
from mainstay.audit.repository import Filters
from mainstay.audit.room import AuditRoom
from mainstay.audit.sealed_form import INSTALLATION
from mainstay.audit.service.exporting import trail_lines
from mainstay.audit.service.recording import record
from mainstay.audit.service.verifying import Verdict, all_chains, verify_everything
from mainstay.audit.service.witnessing import Witnessed, compare_with_storage
from mainstay.entrypoints.database import database_from
from mainstay.entrypoints.storage import storage_from
from mainstay.infra.crypto.signing import write_public_key
from mainstay.infra.storage import StorageUnavailable
from mainstay.kit.actor import Actor
from mainstay.settings import Settings, load

_NOT_COMPARED = 3

app = typer.Typer(help="The audit trail: export it, verify it.", no_args_is_help=True, add_completion=False)


@app.command()
def verify(
    file: Path | None = typer.Argument(None, help="An export to check, without a database. Left out: the database."),
    key: str | None = typer.Option(None, help="The public key that the checkpoints must be signed with."),
) -> None:
    """Look for what was changed, removed, swapped or cut off. Exit code 1 names the first bad seq; 3 means that nothing bad
    was found, but the checkpoints in the storage could not be compared."""
    flaws, was_all_compared = _verify_database() if file is None else (_verify_file(file, key), True)
    raise typer.Exit(1 if flaws else 0 if was_all_compared else _NOT_COMPARED)


@app.command()
def export(
    file: Path = typer.Argument(help="Where to write it. It must not exist yet."),
    organization: UUID | None = typer.Option(None, help="Only the chain of this organization."),
    installation: bool = typer.Option(False, "--installation", help="Only the installation's own chain."),
    action: str | None = typer.Option(None, help="Only events of this action; the export then proves membership only."),
    actor: UUID | None = typer.Option(None, help="Only events of this actor; likewise."),
) -> None:
    """Write events, seals, checkpoints and public keys as JSON Lines that `mainstay audit verify` checks offline."""
    chosen = [INSTALLATION] if installation else [organization] if organization else []
    filters = Filters(actor=actor, action=action)
    try:
        lines = asyncio.run(_export(load(), file, chosen, filters))
    except OSError as refused:
        raise typer.BadParameter(f"{file} cannot be written: {refused.strerror}.") from refused
    typer.echo(f"{lines} lines written to {file}.")


@app.command()
def key() -> None:
    """Print the public key that checkpoints are signed with. Keep it where this machine's owner cannot change it."""
    keys = AuditRoom.sealed_under(load().encryption_keys).keys
    typer.echo(write_public_key(keys.public[keys.key_id]))


def _verify_database() -> tuple[Sequence[Flaw], bool]:
    verdicts, witnessed = asyncio.run(_ask(load()))
    for verdict in verdicts:
        signed = verdict.checkpoint.seq if verdict.checkpoint else None
        _say(verdict.chain, verdict.through.seq, verdict.events, signed, verdict.flaw)
    if not verdicts:
        typer.echo("Nothing has been sealed yet.")
    for one in witnessed or ():
        kept = f"signed up to {one.checkpoint.seq}" if one.checkpoint else "signed by keys that are gone"
        typer.echo(f"{_name(one.chain)} in the storage: {f'BROKEN at {one.flaw}' if one.flaw else kept}")
    if witnessed is None:
        typer.echo("The storage does not answer: its checkpoints were not compared.")
    flaws = [verdict.flaw for verdict in verdicts if verdict.flaw]
    flaws += [one.flaw for one in witnessed or () if one.flaw]
    return flaws, witnessed is not None


async def _ask(settings: Settings) -> tuple[Sequence[Verdict], Sequence[Witnessed] | None]:
    """What the storage says is None when it says nothing."""
    database = database_from(settings, "mainstay cli")
    keys = AuditRoom.sealed_under(settings.encryption_keys).keys.public
    try:
        verdicts = await verify_everything(database, keys)
        try:
            return verdicts, await compare_with_storage(database, storage_from(settings), keys)
        except StorageUnavailable:
            return verdicts, None
    finally:
        await database.close()


def _verify_file(file: Path, key: str | None) -> Sequence[Flaw]:
    report = _read(file, key)
    for verdict in report.chains:
        signed = verdict.checkpoint.seq if verdict.checkpoint else None
        _say(verdict.chain, verdict.through, verdict.events, signed, verdict.flaw)
    if report.filters:
        typer.echo("The export is filtered: it proves that its events belong to the chain, not that they are all.")
    if key is None:
        typer.echo(
            f"Signatures were checked with the key in the file ({', '.join(report.keys)}); --key checks with yours."
        )
    return report.flaws


def _read(file: Path, key: str | None) -> FileReport:
    try:
        with file.open("rb") as lines:
            return verify_lines(lines, trusted_key=key)
    except OSError as refused:
        raise typer.BadParameter(f"{file} cannot be read: {refused.strerror}.") from refused
    except NotAnExport as odd:
        raise typer.BadParameter(f"{file} is not an export. {odd}") from odd
    except ValueError as odd:
        raise typer.BadParameter("A public key is 32 bytes in URL-safe base64.", param_hint="--key") from odd


def _say(chain: UUID, through: int, events: int, signed: int | None, flaw: Flaw | None) -> None:
    name = _name(chain)
    if flaw:
        typer.echo(f"{name}: BROKEN at {flaw}")
        return
    head = f"signed up to {signed}" if signed else "not signed yet"
    typer.echo(f"{name}: intact through seq {through}, {events} events compared, {head}")


def _name(chain: UUID) -> str:
    return "installation" if chain == INSTALLATION else str(chain)


async def _export(settings: Settings, file: Path, chosen: Sequence[UUID], filters: Filters) -> int:
    database = database_from(settings, "mainstay cli")
    keys = AuditRoom.sealed_under(settings.encryption_keys).keys.public
    try:
        chains = chosen or await all_chains(database) or [INSTALLATION]
        written = 0
        # It holds people's addresses: for nobody but whoever asked.
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            async for piece in trail_lines(database, keys, chains, filters):
                out.write(piece.body)
                written += piece.body.count(b"\n")
        async with database.transaction() as session:
            await record(session, whoever(), EXPORTED, details={"chains": [str(chain) for chain in chains]})
        return written
    finally:
        await database.close()


def whoever() -> Actor:
    login = "unknown"
    with contextlib.suppress(OSError, KeyError):
        login = os.getlogin()
    return Actor.at_the_command_line(login)
