"""Locks by name that live as long as the transaction."""

from hashlib import blake2b

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession


async def try_lock(session: AsyncSession, name: str) -> bool:
    """Whether this transaction now holds the lock; it never waits for another that does."""
    number = int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), signed=True)
    return bool(await session.scalar(text("SELECT pg_try_advisory_xact_lock(:number)"), {"number": number}))
