"""The one door to the storage. What differs between a folder and S3 is below it."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterable, AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, Final

import obstore
from obstore.store import ObjectStore

from mainstay.infra.storage.errors import NoSuchObject, StorageUnavailable
from mainstay.infra.storage.feed import Cut, Feed, SourceFailed
from mainstay.infra.storage.keys import checked, checked_prefix
from mainstay.infra.storage.links import Grant
from mainstay.infra.storage.metrics import BYTES, timed
from mainstay.infra.storage.translation import in_our_words

MEBI: Final = 1024 * 1024
# S3 takes 10,000 parts: this makes 156 GiB the largest object, and 48 MiB what a write holds at the most.
PART: Final = 16 * MEBI
_PARTS_AT_ONCE: Final = 2
_PAGE: Final = 1000
# `get` is for small things; the rest is streamed.
LARGEST_GOT: Final = 16 * MEBI
# What a slow line must carry at least.
_SLOWEST: Final = 128 * 1024
_UNTIL_ABORTED: Final = 10.0


@dataclass(frozen=True, slots=True)
class Found:
    key: str
    size: int
    modified_at: datetime
    etag: str

    @classmethod
    def of(cls, meta: Any) -> "Found":
        return cls(meta["path"], meta["size"], meta["last_modified"], meta["e_tag"] or "")


@dataclass(frozen=True, slots=True)
class Opened:
    """An object that was there a moment ago. Reading it gives all of that one or fails, never half of another."""

    found: Found
    storage: "Storage"

    def pieces(self, start: int = 0, end: int | None = None) -> AsyncIterator[bytes]:
        """From `start` to before `end`, a piece in memory at a time, each asked for by itself."""
        return self.storage.pieces(self.found, start, self.found.size if end is None else end)


class Storage(ABC):
    """Made cheaply and used later: obstore's own threads must not start before a worker has forked."""

    # A piece of a streamed read.
    piece: int = 8 * MEBI

    def __init__(self, *, patience: float = 10.0) -> None:
        """`patience`: seconds for an operation that carries little; every further 128 KiB adds one."""
        self._patience = patience

    @cached_property
    def _store(self) -> ObjectStore:
        return self._connect()

    @abstractmethod
    def _connect(self) -> ObjectStore: ...

    @abstractmethod
    def link(self, key: str, filename: str, media_type: str, lasts: timedelta) -> str:
        """A URL that gives the object to whoever has it, for as long as it lasts."""

    @abstractmethod
    async def _put(self, key: str, body: bytes, *, once: bool) -> None: ...

    @abstractmethod
    async def _write(self, key: str, feed: Feed) -> None: ...

    @abstractmethod
    async def _copy(self, source: str, target: str) -> None: ...

    @abstractmethod
    async def _probe(self) -> None: ...

    async def _guard(self, key: str) -> None:  # noqa: B027 - only a folder has something to look at
        """Before an object is touched."""

    def granted(self, token: str) -> Grant | None:  # noqa: ARG002 - S3 gives its files out by itself
        """What one of our own links allows."""
        return None

    async def put(self, key: str, body: bytes, *, once: bool = False) -> None:
        """Whole or not at all. `once`: raises ObjectExists, and leaves what is there, when the key was written before."""
        checked(key)
        with timed("put"), in_our_words("put", may_be_absent=False):
            async with asyncio.timeout(self._patience + len(body) / _SLOWEST):
                await self._put(key, body, once=once)
        BYTES.labels("put").inc(len(body))

    async def write(self, key: str, pieces: AsyncIterable[bytes]) -> int:
        """As it comes, in parts. Nothing is seen before the end, and nothing ever when it fails. Answers how many bytes."""
        checked(key)
        feed = Feed(pieces)
        try:
            with timed("write"), in_our_words("write", may_be_absent=False):
                await self._write(key, feed)
        except SourceFailed as failed:
            raise failed.failure from None
        BYTES.labels("write").inc(feed.size)
        return feed.size

    async def get(self, key: str) -> bytes:
        opened = await self.open(key)
        if opened.found.size > LARGEST_GOT:
            raise ValueError(f"{key} has {opened.found.size} bytes: read it in pieces")
        return b"".join([piece async for piece in opened.pieces()])

    async def open(self, key: str) -> Opened:
        return Opened(await self._head("open", key), self)

    async def head(self, key: str) -> Found | None:
        try:
            return await self._head("head", key)
        except NoSuchObject:
            return None

    async def exists(self, key: str) -> bool:
        return await self.head(key) is not None

    async def list(self, prefix: str = "") -> AsyncIterator[Found]:
        """In no order that holds for every store. A page in memory at a time."""
        with in_our_words("list", may_be_absent=False):
            pages = obstore.list(self._store, prefix=checked_prefix(prefix), chunk_size=_PAGE)
        while True:
            with timed("list"), in_our_words("list", may_be_absent=False):
                async with asyncio.timeout(self._patience):
                    page = await anext(pages, None)
                    shown = await self._shown([Found.of(meta) for meta in page or ()])
            if page is None:
                return
            for found in shown:
                yield found

    async def delete(self, key: str) -> None:
        """What is not there is deleted already."""
        checked(key)
        with timed("delete"), in_our_words("delete"):
            async with asyncio.timeout(self._patience):
                await self._guard(key)
                await self._delete(key)

    async def copy(self, source: str, target: str) -> None:
        checked(source)
        checked(target)
        with timed("copy"), in_our_words("copy"):
            await self._copy(source, target)

    async def probe(self) -> None:
        """Raises StorageUnavailable when it could not be used now."""
        with timed("probe"), in_our_words("probe", may_be_absent=False):
            async with asyncio.timeout(self._patience):
                await self._probe()

    async def pieces(self, found: Found, start: int, end: int) -> AsyncIterator[bytes]:
        end = min(end, found.size)
        while start < end:
            until = min(start + self.piece, end)
            with timed("read"), in_our_words("read"):
                async with asyncio.timeout(self._patience + (until - start) / _SLOWEST):
                    options: Any = {"range": (start, until)} | ({"if_match": found.etag} if found.etag else {})
                    answer = await obstore.get_async(self._store, found.key, options=options)
                    piece = bytes(await answer.bytes_async())
            BYTES.labels("read").inc(len(piece))
            start = until
            yield piece

    async def _head(self, operation: str, key: str) -> Found:
        checked(key)
        with timed(operation), in_our_words(operation):
            async with asyncio.timeout(self._patience):
                await self._guard(key)
                return Found.of(await obstore.head_async(self._store, key))

    async def _delete(self, key: str) -> None:
        try:
            await obstore.delete_async(self._store, key)
        except FileNotFoundError:
            return

    async def _shown(self, page: Sequence[Found]) -> Sequence[Found]:
        return page

    async def _upload(self, path: str, feed: Feed) -> None:
        """obstore aborts an upload whose source raises, not one whose caller is cancelled: so the source raises."""
        upload = asyncio.ensure_future(
            obstore.put_async(
                self._store, path, feed, use_multipart=True, chunk_size=PART, max_concurrency=_PARTS_AT_ONCE
            )
        )
        try:
            await asyncio.shield(upload)
        except asyncio.CancelledError:
            feed.cut()
            await asyncio.wait([upload], timeout=_UNTIL_ABORTED)
            if not upload.done():
                upload.cancel()
            elif not upload.cancelled():
                upload.exception()
            raise
        except Cut as cut:
            if feed.failure is not None:
                raise SourceFailed(feed.failure) from feed.failure
            raise StorageUnavailable from cut
