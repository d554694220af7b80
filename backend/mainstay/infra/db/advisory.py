"""Locks by name that live as long as the transaction."""

from hashlib import blake2b

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession


async def try_lock(session: AsyncSession, name: str) -> bool:
    """Whether this transaction now holds the lock; it never waits for another that does."""
    taken = await session.scalar(text("SELECT pg_try_advisory_xact_lock(:number)"), {"number": _number(name)})
    return bool(taken)


async def lock(session: AsyncSession, name: str) -> None:
    """Waits for the transaction that holds it, as long as one waits for any lock."""
    await session.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _number(name)})


def _number(name: str) -> int:
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), signed=True)
