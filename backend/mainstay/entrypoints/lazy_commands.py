"""Commands that are loaded when they are asked for: `mainstay dev ps` has no use for FastAPI and SQLAlchemy."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, ClassVar

import typer
from typer.core import TyperGroup


class LazyGroup(TyperGroup):
    # The command's name and where it is: "module:name of an application or a function".
    elsewhere: ClassVar[dict[str, str]] = {}

    def list_commands(self, ctx: Any) -> list[str]:
        return sorted({*super().list_commands(ctx), *self.elsewhere})

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in self.elsewhere:
            return super().get_command(ctx, cmd_name)
        module, _, attribute = self.elsewhere[cmd_name].partition(":")
        command = typer.main.get_command(_application(cmd_name, getattr(import_module(module), attribute)))
        command.name = cmd_name
        return command


def _application(name: str, found: typer.Typer | Callable[..., None]) -> typer.Typer:
    if isinstance(found, typer.Typer):
        return found
    alone = typer.Typer(add_completion=False)
    alone.command(name)(found)
    return alone
