"""Somebody known was refused: told once the transaction of the request is gone, whose connection may be the last one."""

from dataclasses import dataclass
from typing import Protocol

from starlette.requests import Request
from structlog import get_logger

from mainstay.kit.actor import Actor
from mainstay.kit.errors import PermissionDenied

log = get_logger("denials")

_LONGEST_PATH = 500


@dataclass(frozen=True, slots=True)
class Denial:
    operation: str
    method: str
    path: str
    reason: str


class OnDenial(Protocol):
    async def __call__(self, actor: Actor, denial: Denial) -> None: ...


async def tell_of_denial(request: Request, error: PermissionDenied) -> None:
    """The refusal stands, whether or not it could be recorded; that it could not is an error in the log."""
    on_denial: OnDenial | None = getattr(request.app.state, "on_denial", None)
    actor: Actor | None = getattr(request.state, "actor", None)
    if on_denial is None or actor is None:
        return
    operation = getattr(request.scope.get("route"), "name", None) or "unknown"
    denial = Denial(operation, request.method, request.scope["path"][:_LONGEST_PATH], error.detail)
    try:
        await on_denial(actor, denial)
    except Exception:
        log.exception("denial_not_recorded", operation=operation)
