"""A ZIP that is written as it is read: never whole in memory, and the last file in it says what all the others are."""

import zipfile
from collections.abc import AsyncIterator, Iterable
from hashlib import sha256
from typing import Any, Final

import orjson

FORMAT: Final = "mainstay.personal_data/1"
MANIFEST: Final = "manifest.json"

type Row = dict[str, Any]


class _Sink:
    """Where the archive is written to, and taken from."""

    def __init__(self) -> None:
        self._written = bytearray()

    def write(self, data: bytes, /) -> int:
        self._written += data
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """What was written is taken later."""

    def take(self) -> bytes:
        taken = bytes(self._written)
        self._written.clear()
        return taken


class Archive:
    def __init__(self) -> None:
        self._sink = _Sink()
        self._zip = zipfile.ZipFile(self._sink, mode="w", compression=zipfile.ZIP_DEFLATED)
        self._sums: dict[str, dict[str, str | int]] = {}

    async def add(self, name: str, batches: AsyncIterator[Iterable[Row]]) -> AsyncIterator[bytes]:
        """A JSON array, a row a line."""
        digest, size, separator = sha256(), 0, b"[\n"
        with self._zip.open(name, "w") as entry:
            async for batch in batches:
                for row in batch:
                    line = separator + orjson.dumps(row, default=str)
                    entry.write(line)
                    digest.update(line)
                    size, separator = size + len(line), b",\n"
                yield self._sink.take()
            end = b"\n]\n" if separator == b",\n" else b"[]\n"
            entry.write(end)
            digest.update(end)
        self._sums[name] = {"sha256": digest.hexdigest(), "bytes": size + len(end)}
        yield self._sink.take()

    def finish(self, **facts: str) -> bytes:
        manifest = {"format": FORMAT, **facts, "files": self._sums}
        self._zip.writestr(MANIFEST, orjson.dumps(manifest, option=orjson.OPT_INDENT_2))
        self._zip.close()
        return self._sink.take()
