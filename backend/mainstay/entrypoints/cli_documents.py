"""Documents that are made from the code, so that they cannot say anything else: OpenAPI, `.env.example`, settings page."""

import asyncio
from pathlib import Path

import orjson
import typer
from fastapi import FastAPI

from mainstay.entrypoints.api import app_from
from mainstay.entrypoints.settings_documents import as_env_example, as_markdown, as_table
from mainstay.kit.secrets import EncryptionKey
from mainstay.settings import Database, Encryption, Environment, Redis, Settings, load

settings_app = typer.Typer(help="What can be set, and what is set.", invoke_without_command=True, add_completion=False)


@settings_app.callback()
def show(context: typer.Context) -> None:
    """Show every setting, its value (secrets masked) and where it comes from."""
    if context.invoked_subcommand is None:
        typer.echo(as_table(load()))


@settings_app.command("example")
def example() -> None:
    """Print `.env.example`."""
    typer.echo(as_env_example(), nl=False)


@settings_app.command("markdown")
def markdown() -> None:
    """Print the settings page of the documentation."""
    typer.echo(as_markdown(), nl=False)


@settings_app.command("new-key")
def new_key() -> None:
    """Make a key for MAINSTAY_ENCRYPTION_KEYS."""
    typer.echo(EncryptionKey.new().encode())


def openapi(output: Path | None = typer.Option(None, help="Write it here instead of printing it.")) -> None:
    """Print the OpenAPI document. Needs neither settings nor a database."""
    document = orjson.dumps(openapi_document(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    if output:
        output.write_bytes(document)
        return
    typer.echo(document.decode(), nl=False)


def openapi_document() -> dict[str, object]:
    app = described_app()
    document: dict[str, object] = app.openapi()
    asyncio.run(app.state.database.close())
    return document


def described_app() -> FastAPI:
    """The whole application, connected to nothing."""
    nowhere = Settings(
        environment=Environment.test,
        database=Database.model_validate({"url": "postgresql://nobody@localhost/nothing"}),
        redis=Redis.model_validate({"url": "redis://localhost"}),
        encryption=Encryption.model_validate({"keys": EncryptionKey(bytes(32)).encode()}),
    )
    return app_from(nowhere)
