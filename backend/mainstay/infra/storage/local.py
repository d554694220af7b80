"""A folder. obstore writes and reads; when a file appears, who may read it and that it stays is decided here."""

import asyncio
import os
import shutil
import stat
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from secrets import token_hex
from typing import Final

import obstore
from obstore.store import LocalStore, ObjectStore
from structlog import get_logger

from mainstay.infra.storage.errors import KeyRefused, ObjectExists
from mainstay.infra.storage.feed import Feed
from mainstay.infra.storage.keys import checked
from mainstay.infra.storage.links import DownloadLinks, Grant
from mainstay.infra.storage.storage import MEBI, Found, Storage

log = get_logger("storage")

# No key begins with a dot, so nobody can name what lies here.
STAGING: Final = ".staging"
# A write that nobody has added to for so long belongs to a process that is gone.
_ABANDONED: Final = 24 * 3600.0


class LocalStorage(Storage):
    # The API streams downloads from here, many at a time.
    piece = MEBI

    def __init__(self, folder: Path, *, keys: Sequence[bytes], downloads: str, patience: float = 10.0) -> None:
        """`downloads`: the address at which the API gives out what a link allows."""
        super().__init__(patience=patience)
        self._folder = folder
        self._links = DownloadLinks(keys, downloads)
        self._has_swept = False

    def link(self, key: str, filename: str, media_type: str, lasts: timedelta) -> str:
        return self._links.make(key, filename, media_type, lasts)

    def granted(self, token: str) -> Grant | None:
        return self._links.read(token)

    @cached_property
    def _root(self) -> Path:
        """Made once: a volume that goes away later must not be replaced by a folder under its mount point."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self._folder

    def _connect(self) -> ObjectStore:
        return LocalStore(self._root)

    async def _guard(self, key: str) -> None:
        await asyncio.to_thread(_refuse_links, self._root, key)

    async def _shown(self, page: Sequence[Found]) -> Sequence[Found]:
        return await asyncio.to_thread(_within, self._root, page)

    async def _put(self, key: str, body: bytes, *, once: bool) -> None:
        async with self._staged(key, once=once) as draft:
            await obstore.put_async(self._store, draft, body, use_multipart=False)

    async def _write(self, key: str, feed: Feed) -> None:
        async with self._staged(key) as draft:
            await self._upload(draft, feed)

    async def _copy(self, source: str, target: str) -> None:
        """By its bytes: obstore makes a second name of the same file, and then cannot replace it."""
        opened = await self.open(source)
        await self._write(target, Feed(opened.pieces()))

    async def _probe(self) -> None:
        async with self._drafting() as draft:
            await obstore.put_async(self._store, draft, b"", use_multipart=False)

    @asynccontextmanager
    async def _staged(self, key: str, *, once: bool = False) -> AsyncIterator[str]:
        """Written where nobody sees it, then given its name: a crash leaves the old file or the new one."""
        await self._guard(key)
        async with self._drafting() as draft:
            yield draft
            await asyncio.to_thread(_name, self._root / draft, self._root, key, once=once)

    @asynccontextmanager
    async def _drafting(self) -> AsyncIterator[str]:
        folder = f"{STAGING}/{token_hex(16)}"
        await asyncio.to_thread(self._prepare, self._root / folder)
        try:
            yield f"{folder}/draft"
        finally:
            await asyncio.shield(asyncio.to_thread(shutil.rmtree, self._root / folder, ignore_errors=True))

    def _prepare(self, folder: Path) -> None:
        _make_folders(self._root, (STAGING, folder.name))
        if not self._has_swept:
            self._has_swept = True
            sweep(self._root / STAGING)


def sweep(staging: Path, *, older: float = _ABANDONED) -> int:
    """What processes that were killed have left. No reader has ever seen any of it."""
    left = [draft for draft in staging.iterdir() if time.time() - _last_touched(draft) > older]
    for draft in left:
        shutil.rmtree(draft, ignore_errors=True)
    if left:
        log.info("storage_drafts_swept", count=len(left))
    return len(left)


def _last_touched(draft: Path) -> float:
    try:
        return max(one.lstat().st_mtime for one in (draft, *draft.iterdir()))
    except OSError:
        return time.time()


def _refuse_links(folder: Path, key: str) -> None:
    """Whoever could put a link into the folder must not lead us out of it."""
    here = folder
    *parents, last = key.split("/")
    for name in parents:
        here /= name
        mode = _mode(here)
        if mode is None:
            return
        if not stat.S_ISDIR(mode):
            raise KeyRefused("a part of the path is not a folder")
    mode = _mode(here / last)
    if mode is not None and not stat.S_ISREG(mode):
        raise KeyRefused("what is there is not a file")


def _within(folder: Path, page: Sequence[Found]) -> Sequence[Found]:
    """Without what lies behind a link, and without drafts."""
    shown = []
    for found in page:
        try:
            _refuse_links(folder, checked(found.key))
        except KeyRefused:
            continue
        shown.append(found)
    return shown


def _mode(path: Path) -> int | None:
    try:
        return path.lstat().st_mode
    except FileNotFoundError:
        return None


def _make_folders(folder: Path, names: Sequence[str]) -> None:
    for name in names:
        folder /= name
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            if not stat.S_ISDIR(folder.lstat().st_mode):
                raise KeyRefused("a part of the path is not a folder") from None
            continue
        _keep(folder.parent)


def _name(draft: Path, folder: Path, key: str, *, once: bool) -> None:
    target = folder / key
    draft.chmod(0o600)
    _keep(draft)
    _make_folders(folder, key.split("/")[:-1])
    # Again, now that the folders are there: a link may have been put in their place meanwhile.
    _refuse_links(folder, key)
    if once:
        try:
            os.link(draft, target)
        except FileExistsError as taken:
            raise ObjectExists from taken
    else:
        draft.replace(target)
    _keep(target.parent)


def _keep(path: Path) -> None:
    """On the disk, not only in the memory of the system."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
