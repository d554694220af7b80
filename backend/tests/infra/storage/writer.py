"""A program of its own that writes: to be killed in the middle, measured, or kept from filling the disk.

`python -m tests.infra.storage.writer WHAT FOLDER|S3-PORT [PREFIX]`
"""

import asyncio
import resource
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from mainstay.infra.storage import S3Storage, Storage, StorageUnavailable
from mainstay.infra.storage.storage import MEBI
from tests.infra.storage.conftest import local
from tests.infra.storage.s3_server import S3Server

STREAM = 200 * MEBI
DISK = 20 * MEBI


def storage_of(place: str, prefix: str) -> Storage:
    return S3Storage(S3Server(int(place)).place(prefix), patience=30) if place.isdigit() else local(Path(place))


def peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


async def pieces(size: int) -> AsyncIterator[bytes]:
    for _ in range(size // MEBI):
        yield bytes(MEBI)


async def stop_in_the_middle(storage: Storage) -> None:
    async def source() -> AsyncIterator[bytes]:
        async for piece in pieces(40 * MEBI):
            yield piece
        print("in the middle", flush=True)
        await asyncio.Event().wait()

    await storage.write("half", source())


async def stream(storage: Storage) -> None:
    await storage.put("warm", b"up")
    idle = peak()
    await storage.write("big", pieces(STREAM))
    written = peak()
    opened = await storage.open("big")
    count = sum([len(piece) async for piece in opened.pieces()])
    print(idle, written, peak(), count)


async def fill(storage: Storage) -> None:
    await storage.put("before", b"stays")
    resource.setrlimit(resource.RLIMIT_FSIZE, (DISK, DISK))
    for doing in (storage.write("big", pieces(2 * DISK)), storage.put("also-big", bytes(2 * DISK))):
        try:
            await doing
        except StorageUnavailable as full:
            print(full.reason)
    print((await storage.get("before")).decode(), await storage.exists("big"), await storage.exists("also-big"))


if __name__ == "__main__":
    what, place, prefix = [*sys.argv[1:], ""][:3]
    asyncio.run({"half": stop_in_the_middle, "stream": stream, "fill": fill}[what](storage_of(place, prefix)))
