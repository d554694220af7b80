"""Starlette answers JSON."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route


async def hello(_: Request) -> JSONResponse:
    return JSONResponse({"message": "hello"})


def create() -> Starlette:
    return Starlette(routes=[Route("/hello", hello)])
