"""`mainstay keys …`: the keys that sign access tokens, and what is sealed under the keys of the installation."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from uuid import UUID

import orjson
import typer

from mainstay.audit import service as audit
from mainstay.entrypoints.desk import Desk, at_the_desk
from mainstay.entrypoints.sealed_columns import SEALED, Resealed, reseal
from mainstay.infra.crypto.sealing import Sealer
from mainstay.kit.clock import rfc3339
from mainstay.sessions import events
from mainstay.sessions.service import signing_keys
from mainstay.sessions.service.signing_keys import KeyFacts, KeyState

app = typer.Typer(
    help="Keys: rotate what signs access tokens, seal anew what is sealed.", no_args_is_help=True, add_completion=False
)


@app.command("list")
def list_keys(as_json: bool = typer.Option(False, "--json", help="Print JSON Lines for a program.")) -> None:
    """Show the keys of access tokens, the newest first."""

    async def act(desk: Desk) -> list[KeyFacts]:
        return await signing_keys.list_keys(desk.session)

    keys = asyncio.run(at_the_desk(act))
    for key in keys:
        typer.echo(_as_json(key) if as_json else f"{key.id}  {_in_words(key)}")
    if not keys:
        typer.echo("There is none yet; the first sign-in makes one.", err=True)


@app.command()
def rotate(
    now: bool = typer.Option(False, "--now", help="For a compromise: sign with the new key and refuse all others."),
    yes: bool = typer.Option(False, "--yes", help="Do not ask."),
) -> None:
    """Publish the next key, which signs from tomorrow. The last one counts until every token signed with it has expired."""
    if now and not yes:
        typer.confirm("Every access token there is will be refused; clients refresh. Go on?", abort=True)

    async def act(desk: Desk) -> KeyFacts:
        sealer = Sealer(desk.settings.encryption_keys, "signing-key/v1")
        if now:
            return await signing_keys.rotate_now(desk.session, sealer, desk.actor)
        lives = desk.settings.sessions.access_token_ttl
        return await signing_keys.rotate(desk.session, sealer, desk.actor, tokens_live=lives)

    key = asyncio.run(at_the_desk(act))
    typer.echo(f"{key.id}  {_in_words(key)}")


@app.command()
def retire(key: UUID = typer.Argument(help="Its id, as `mainstay keys list` shows it.")) -> None:
    """Refuse everything that a key has signed, from now on. Not for the key that signs."""

    async def act(desk: Desk) -> None:
        await signing_keys.retire(desk.session, desk.actor, key)

    asyncio.run(at_the_desk(act))
    typer.echo(f"{key}  retired")


@app.command("reseal")
def reseal_everything(
    check: bool = typer.Option(False, "--check", help="Only tell what would be sealed anew, and what no key opens."),
) -> None:
    """Seal everything under the first of MAINSTAY_ENCRYPTION_KEYS, so that the others can go. Exit code 1 when something
    is not opened by any of them."""
    done = asyncio.run(at_the_desk(_resealing(keep=check)))
    for table, count in done.items():
        verb = "to be sealed anew" if check else "sealed anew"
        typer.echo(f"{table}: {count.current} under the first key, {count.anew} {verb}, {len(count.lost)} lost")
        for id_ in count.lost:
            typer.echo(f"{table}: no key opens {id_}", err=True)
    raise typer.Exit(1 if any(count.lost for count in done.values()) else 0)


def _resealing(*, keep: bool) -> Callable[[Desk], Awaitable[Mapping[str, Resealed]]]:
    async def act(desk: Desk) -> Mapping[str, Resealed]:
        keys = desk.settings.encryption_keys
        done = {one.table: await reseal(desk.session, keys, one, keep=keep) for one in SEALED}
        if not keep:
            details = {table: count.anew for table, count in done.items()}
            await audit.record(desk.session, desk.actor, events.RESEALED, details=details)
        return done

    return act


def _in_words(key: KeyFacts) -> str:
    match key.state:
        case KeyState.waiting:
            return f"published, signs from {rfc3339(key.active_from)}"
        case KeyState.retired:
            assert key.retired_at
            return f"retired since {rfc3339(key.retired_at)}"
        case KeyState.signs if key.retired_at is None:
            return f"signs since {rfc3339(key.active_from)}"
    assert key.retired_at
    return f"{key.state}, counts until {rfc3339(key.retired_at)}"


def _as_json(key: KeyFacts) -> str:
    row = {
        "id": str(key.id),
        "state": key.state,
        "active_from": rfc3339(key.active_from),
        "retired_at": rfc3339(key.retired_at) if key.retired_at else None,
    }
    return orjson.dumps(row).decode()
