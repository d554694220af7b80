"""`mainstay doctor`: is what this installation needs there, and if not, what to do."""

import asyncio

import typer

from mainstay.entrypoints.api import parts_from
from mainstay.settings import Settings, load
from mainstay.settings_source import unknown_variables
from mainstay.web.probes import Dependency, Probes


def doctor() -> None:
    """Check the settings and everything they point to. Exit code 1 when something is wrong."""
    settings = load()
    typer.echo(f"settings   ok ({settings.environment})")
    for name, meant in unknown_variables(Settings):
        hint = f"; did you mean {meant}?" if meant else ""
        typer.echo(f"settings   {name} is set and means nothing{hint}")
    if settings.in_production and not settings.public_url.startswith("https://"):
        typer.echo("settings   MAINSTAY_PUBLIC_URL is not https: cookies will not be safe on the way")
    if settings.mail.server.scheme == "none":
        typer.echo("settings   MAINSTAY_MAIL_URL is none: or not set: no mail is sent, nobody can confirm an address")
    down = 0
    for dependency in asyncio.run(_ask(settings)):
        down += dependency.status == "down"
        typer.echo(f"{dependency.name:<10} {_verdict(dependency)}")
    raise typer.Exit(1 if down else 0)


async def _ask(settings: Settings) -> list[Dependency]:
    parts = parts_from(settings)
    try:
        return await Probes(parts.probes).ask_all()
    finally:
        await parts.database.close()
        await parts.redis.aclose()


def _verdict(dependency: Dependency) -> str:
    if dependency.status == "up":
        return f"ok ({dependency.seconds * 1000:.1f} ms)"
    return f"down: {dependency.detail}"
