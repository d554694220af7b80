"""The product's application around the measured rooms, whole and with parts left out."""

from dataclasses import replace

from fastapi import FastAPI

from bench import hello
from bench.books import endpoints as books
from mainstay import __version__
from mainstay.entrypoints.api import parts_from
from mainstay.infra.observability.logs import configure_logging
from mainstay.settings import load
from mainstay.web.app import Parts, build_app

ROOMS = (hello.router, books.router)


def complete() -> FastAPI:
    return build_app(_parts(), ROOMS)


def without_rate_limits() -> FastAPI:
    return build_app(replace(_parts(), route_classes=()), ROOMS)


def without_middleware() -> FastAPI:
    app = FastAPI()
    app.include_router(hello.router)
    return app


def _parts() -> Parts:
    settings = load()
    configure_logging("api", __version__, settings.log.level, settings.log_as_json)
    return parts_from(settings)
