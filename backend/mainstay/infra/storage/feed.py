"""What is being written, handed to obstore in pieces of a useful size. When it ends badly, the upload is aborted."""

import asyncio
from collections.abc import AsyncIterable, AsyncIterator, Awaitable
from typing import Final

# Each piece crosses from Python to Rust: a row at a time would cost more than the writing.
_GATHERED: Final = 1024 * 1024


class Cut(Exception):
    """Raised into obstore, which then aborts."""


class SourceFailed(Exception):
    """Carries what the source raised past those who translate the storage's own failures."""

    def __init__(self, failure: BaseException) -> None:
        self.failure = failure
        super().__init__(str(failure))


class Feed:
    def __init__(self, source: AsyncIterable[bytes]) -> None:
        self._source = aiter(source)
        self._waiting: asyncio.Future[bytes] | None = None
        self._is_cut = False
        self._is_over = False
        # What the source raised: told as it was, never mistaken for a failure of the storage.
        self.failure: BaseException | None = None
        self.size = 0

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        gathered = bytearray()
        while len(gathered) < _GATHERED and not self._is_over:
            gathered += await self._next()
        if not gathered:
            raise StopAsyncIteration
        self.size += len(gathered)
        return bytes(gathered)

    def cut(self) -> None:
        self._is_cut = True
        if self._waiting is not None:
            self._waiting.cancel()

    async def _next(self) -> bytes:
        if self._is_cut:
            raise Cut
        self._waiting = asyncio.ensure_future(_one(anext(self._source)))
        try:
            return await self._waiting
        except _Over:
            self._is_over = True
            return b""
        except BaseException as failure:
            self.failure = failure
            raise Cut from failure
        finally:
            self._waiting = None


class _Over(Exception):
    """A future cannot carry the end of an iteration."""


async def _one(following: Awaitable[bytes]) -> bytes:
    try:
        return await following
    except StopAsyncIteration:
        raise _Over from None
