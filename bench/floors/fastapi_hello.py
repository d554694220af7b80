"""FastAPI answers JSON through a model."""

from fastapi import FastAPI
from pydantic import BaseModel


class Hello(BaseModel):
    message: str


async def hello() -> Hello:
    return Hello(message="hello")


def create() -> FastAPI:
    app = FastAPI()
    app.add_api_route("/hello", hello)
    return app
