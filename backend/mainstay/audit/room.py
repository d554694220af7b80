"""What this room works with; the entrypoint makes it from settings."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from mainstay.audit.checkpoints import PURPOSE
from mainstay.infra.crypto.signing import SigningKeys


@dataclass(frozen=True)
class AuditRoom:
    keys: SigningKeys

    @classmethod
    def sealed_under(cls, encryption_keys: Sequence[bytes]) -> "AuditRoom":
        return cls(SigningKeys(encryption_keys, PURPOSE))


async def room_of(request: Request) -> AuditRoom:
    room: AuditRoom = request.app.state.audit
    return room


Room = Annotated[AuditRoom, Depends(room_of)]
