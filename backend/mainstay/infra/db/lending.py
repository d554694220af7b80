"""A connection is lent for as long as the database is being asked, not for as long as a request thinks."""

from sqlalchemy.ext.asyncio import AsyncSession


async def give_back(session: AsyncSession) -> None:
    """Return the connection before a wait that needs none, such as for a password's hash. Nothing may be written yet:
    what follows is a transaction of its own and must look again at what it relies on."""
    unwritten = [*session.new, *session.dirty, *session.deleted]
    assert not unwritten, "there is something to lose"
    await session.commit()
