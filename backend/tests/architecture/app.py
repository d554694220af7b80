"""The whole application, connected to nothing, for laws that hold for every room."""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute, iter_route_contexts

import mainstay
from mainstay.entrypoints.cli_documents import described_app

BACKEND = Path(mainstay.__file__).resolve().parents[1]
PACKAGE = BACKEND / "mainstay"
CHECKOUT = BACKEND.parent


@cache
def whole_app() -> FastAPI:
    return described_app()


@cache
def document() -> dict[str, Any]:
    return whole_app().openapi()


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document()["paths"].items():
        for method, operation in item.items():
            yield method.upper(), path, operation


def routes(app: FastAPI | None = None) -> list[APIRoute]:
    contexts = iter_route_contexts((app or whole_app()).routes)
    return [context.original_route for context in contexts if isinstance(context.original_route, APIRoute)]


def calls(dependant: Dependant) -> Iterator[Any]:
    """What a route calls to answer: its endpoint and every dependency, however deep."""
    yield dependant.call
    for inner in dependant.dependencies:
        yield from calls(inner)


def modules() -> Iterator[Path]:
    yield from sorted(PACKAGE.rglob("*.py"))


@cache
def import_everything() -> None:
    for module in pkgutil.walk_packages(mainstay.__path__, "mainstay."):
        # A program that is run by its path, not imported.
        if not module.name.endswith((".leash", ".__main__")):
            importlib.import_module(module.name)
