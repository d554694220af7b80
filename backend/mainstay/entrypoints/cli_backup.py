"""`mainstay backup …`: with the storage and a database. Neither the API nor Redis need be up.

Exit codes: 0 done; 1 it failed, or the backup is not good; 2 refused, and nothing was changed."""

import asyncio
import logging
import sys
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

import structlog
import typer

from mainstay.audit.service.recording import Target, record
from mainstay.backups import events
from mainstay.backups.errors import BackupDamaged, BackupFailed, BackupRefused
from mainstay.backups.manifest import Kind, Manifest
from mainstay.backups.repository import BackupRepository
from mainstay.backups.service.looking import Listed, list_backups
from mainstay.backups.service.making import make
from mainstay.backups.service.pruning import prune
from mainstay.backups.service.restoring import require_restorable, restore_into
from mainstay.backups.service.testing import try_restore
from mainstay.entrypoints.backup_work import vault_from
from mainstay.entrypoints.cli_audit import whoever
from mainstay.entrypoints.database import database_from
from mainstay.entrypoints.storage import storage_from
from mainstay.infra.db import as_refusal
from mainstay.infra.storage import StorageUnavailable
from mainstay.kit.clock import rfc3339
from mainstay.settings import Settings, load
from mainstay.settings_source import has_sound_port

FAILED, REFUSED = 1, 2

app = typer.Typer(help="Backups: make, list, try, restore.", no_args_is_help=True, add_completion=False)

_ID = typer.Argument(help="A backup's id, as `mainstay backup list` shows it.")


def _carried_out[**P](command: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    @wraps(command)
    def shown(*args: P.args, **kwargs: P.kwargs) -> None:
        _log_beside_the_answer()
        try:
            asyncio.run(command(*args, **kwargs))
        except BackupRefused as refused:
            _end(str(refused), REFUSED)
        except (BackupFailed, BackupDamaged) as failed:
            _end(str(failed), FAILED)
        except StorageUnavailable as away:
            _end(away.detail, FAILED)

    return shown


def _log_beside_the_answer() -> None:
    """What a command prints is read by programs too."""
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


def _end(said: str, code: int) -> None:
    typer.echo(said, err=True)
    raise typer.Exit(code)


@app.command()
@_carried_out
async def now(kind: Kind = typer.Option(Kind.database, help="What to back up.")) -> None:
    """Make a backup now and put away those that are of no more use."""
    settings = load()
    vault = vault_from(settings, storage_from(settings))
    manifest = await make(vault, kind)
    await _record(settings, events.MADE, manifest)
    typer.echo(f"{manifest.id}  {manifest.bytes} bytes  sha256 {manifest.sha256}")
    for removed in await prune(vault.storage, kind, vault.keep):
        typer.echo(f"removed {removed}")


@app.command("list")
@_carried_out
async def list_all(
    kind: Kind | None = typer.Option(None, help="Only this kind."),
    as_json: bool = typer.Option(False, "--json", help="Print the manifests, a line a backup."),
) -> None:
    """The backups in the storage, the newest first."""
    there_are = False
    async for listed in list_backups(storage_from(load()), kind):
        there_are = True
        if not as_json:
            typer.echo(_line(listed))
        elif listed.manifest:
            typer.echo(listed.manifest.model_dump_json())
    if not there_are:
        typer.echo("There are no backups in the storage.", err=True)


@app.command()
@_carried_out
async def verify(
    backup_id: str | None = typer.Argument(None, help="A backup's id. Left out: the newest of the database."),
) -> None:
    """Restore a backup of the database into a database for a try, and count what came back. Of Redis: check its bytes."""
    settings = load()
    vault = vault_from(settings, storage_from(settings))
    rows = BackupRepository(vault.storage)
    manifest = await rows.require(backup_id) if backup_id else await rows.newest(Kind.database)
    if manifest is None:
        raise BackupRefused("There is no backup of the database in the storage.")
    await try_restore(vault, manifest)
    if manifest.kind is Kind.database:
        await _record(settings, events.RESTORE_VERIFIED, manifest)
    typer.echo(f"{manifest.id} is good: {_brought_back(manifest)}")


@app.command()
@_carried_out
async def restore(
    backup_id: str = _ID,
    into: str = typer.Option(
        ...,
        envvar="MAINSTAY_RESTORE_URL",
        help="The database to restore into, as the role that is to own the tables. Its password is better given in PGPASSWORD.",
    ),
    overwrite: str | None = typer.Option(
        None, metavar="DATABASE", help="Its name once more, when it is not empty and all in it may be lost."
    ),
) -> None:
    """Bring a backup back. What is to be done next is printed at the end."""
    settings = load()
    _require_address(into)
    storage = storage_from(settings)
    manifest = await BackupRepository(storage).require(backup_id)
    vault = vault_from(settings, storage)
    target = await require_restorable(vault.postgres, manifest, into, overwrite)
    typer.echo(f"Restoring {manifest.id} of {rfc3339(manifest.started_at)} into {target.database}.")
    await restore_into(storage, vault.postgres, manifest, into, target)
    typer.echo(f"Restored: {_brought_back(manifest)}")
    typer.echo(_next_steps(manifest, target.database))


def _require_address(url: str) -> None:
    """A half-read address may have half of a password in the wrong place: it is not repeated."""
    parts = urlsplit(url)
    if parts.scheme not in {"postgresql", "postgres"} or not parts.path.strip("/") or not has_sound_port(parts):
        raise BackupRefused("--into: a PostgreSQL address is expected: postgresql://owner@host:5432/database")


async def _record(settings: Settings, action: str, manifest: Manifest) -> None:
    """Where the database is away the deed is done all the same: it may be why it was done."""
    database = database_from(settings, "mainstay cli", pool_size=1)
    try:
        async with database.transaction() as session:
            target = Target("backup", manifest.id)
            await record(session, whoever(), action, target=target, details={"kind": manifest.kind.value})
    except Exception as failure:
        if as_refusal(failure) is None:
            raise
        typer.echo("The audit trail does not tell of this: its database does not answer.", err=True)
    finally:
        await database.close()


def _brought_back(manifest: Manifest) -> str:
    if manifest.kind is Kind.redis:
        return f"{manifest.bytes} bytes, as they were written."
    return f"{sum(manifest.rows.values())} rows in {len(manifest.rows)} tables, schema {manifest.revision}."


def _next_steps(manifest: Manifest, database: str) -> str:
    return f"""Next:
1. Let the settings name it: MAINSTAY_DATABASE_URL and MAINSTAY_MIGRATION_DATABASE_URL end with /{database}, and
   MAINSTAY_ENCRYPTION_KEYS holds the keys of then: they are in no backup.
2. mainstay migrate        brings the schema from {manifest.revision} to this release and grants the runtime role its rights.
3. mainstay audit verify   shows that the trail is whole.
4. Start the API, the workers and the beats."""


def _line(listed: Listed) -> str:
    manifest = listed.manifest
    if manifest is None:
        return f"{listed.id}  its manifest cannot be read"
    told = "not tried" if listed.test is None else "restores" if listed.test.passed else "DOES NOT RESTORE"
    if listed.test:
        told += f" ({rfc3339(listed.test.tested_at)[:10]})"
    return (
        f"{manifest.id}  {rfc3339(manifest.started_at)[:19]}Z  {manifest.bytes:>12}  {manifest.revision or '-'}  {told}"
    )
