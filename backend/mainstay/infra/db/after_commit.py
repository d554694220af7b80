"""What must happen once the transaction is really in: told to caches, queues and listeners, never before, never fatal."""

from collections.abc import Awaitable, Callable

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

log = get_logger("after_commit")

type Act = Callable[[], Awaitable[None]]
_SLOT = "after_commit"


def after_commit(session: AsyncSession, act: Act) -> None:
    session.info.setdefault(_SLOT, []).append(act)


async def commit(session: AsyncSession) -> None:
    """Commit, then act. What fails after the commit is logged: the deed is done and each act has its own net."""
    await session.commit()
    for act in session.info.pop(_SLOT, []):
        try:
            await act()
        except Exception:
            log.exception("after_commit_failed")
