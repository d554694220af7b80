"""The smallest room there can be."""

from mainstay.web.routing import room_router
from mainstay.web.schemas import Outgoing

router = room_router("/hello", "Measured")


class Hello(Outgoing):
    message: str


@router.get("")
async def get_hello() -> Hello:
    return Hello(message="hello")
