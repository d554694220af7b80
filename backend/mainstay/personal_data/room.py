"""What this room works with; the entrypoint makes it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from fastapi import Depends, Request, Response

from mainstay.infra.cache import Cache
from mainstay.infra.storage import Storage
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.transport import Cookies


@dataclass(frozen=True)
class PersonalDataRoom:
    liveness: Liveness
    principals: Cache
    cookies: Cookies
    storage: Storage
    grace: timedelta

    def forget_cookies(self, response: Response) -> None:
        self.cookies.drop(response)


async def room_of(request: Request) -> PersonalDataRoom:
    room: PersonalDataRoom = request.app.state.personal_data
    return room


Room = Annotated[PersonalDataRoom, Depends(room_of)]
