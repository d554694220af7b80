"""The answer that does not end: what the reader has missed, then what happens, until somebody leaves."""

import asyncio
import time
from typing import Final

from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from structlog import get_logger

from mainstay.infra.db import Database, as_refusal
from mainstay.live import metrics
from mainstay.live.events import Place, frame, heartbeat
from mainstay.live.hub import Hub
from mainstay.live.repository import between, is_known, seen_by
from mainstay.live.stream import Stream

log = get_logger("live")

HEARTBEAT: Final = 15.0
# For how long one piece may wait for the reader to take it.
READER_PATIENCE: Final = 20.0
_REPLAYED_AT_ONCE: Final = 200
# How long a browser waits before it comes back; it comes with `Last-Event-ID`.
_COME_BACK: Final = b"retry: 1000\n\n"
_HEADERS: Final = {
    # Compression on the way holds streams back.
    "Cache-Control": "no-store, no-transform",
    "X-Accel-Buffering": "no",
}


class ReaderTooSlow(Exception):
    """It has not taken what was sent for a long time."""


class EventStream(Response):
    media_type = "text/event-stream"

    def __init__(self, hub: Hub, database: Database, stream: Stream, since: Place | None, *, is_lost: bool) -> None:
        # Not the parent's: a body, even an empty one, would have a length.
        self.status_code = 200
        self.background = None
        self.init_headers(_HEADERS)
        self._hub = hub
        self._database = database
        self._stream = stream
        self._since = since
        self._is_lost = is_lost

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        stream, began = self._stream, time.monotonic()
        async with self._hub.joined(stream):
            leaving = asyncio.create_task(_until_gone(receive))
            leaving.add_done_callback(lambda _: stream.end("left"))
            try:
                await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
                # HEAD shows itself again once the headers have gone: then nothing is said.
                if scope["method"] != "HEAD":
                    await self._speak(send)
            except ReaderTooSlow:
                # Nothing can be said to it, not even that this is the end: the server cuts the connection.
                stream.end("slow")
            finally:
                leaving.cancel()
                reason = stream.ended or "left"
                metrics.ENDS.labels(reason).inc()
                log.info("live_stream_ended", reason=reason, seconds=round(time.monotonic() - began, 1))

    async def _speak(self, send: Send) -> None:
        await self._begin(send)
        stream = self._stream
        while not stream.ended:
            has_news = await stream.wait(HEARTBEAT)
            if has_news and not stream.ended:
                await self._write(send, stream.take())
            elif not stream.ended:
                await self._write(send, heartbeat(self._place()))
        if stream.ended != "left":
            await self._write(send, self._farewell(), is_last=True)

    async def _begin(self, send: Send) -> None:
        stream = self._stream
        assert stream.place is not None, "it has joined"
        if self._is_lost:
            metrics.RESETS.inc()
            await self._write(send, _COME_BACK + frame("reset", {"reason": "unknown_event_id"}, stream.place))
            return
        try:
            if self._since is not None:
                await self._replay(send, self._since.number, stream.place.number)
        except Exception as failure:
            if as_refusal(failure) is None:
                raise
            log.warning("live_replay_failed", reason=type(failure).__name__)
            stream.end("unverified")
            return
        if not stream.ended:
            await self._write(send, _COME_BACK + frame("ready", {}, self._joined_at()))

    async def _replay(self, send: Send, after: int, until: int) -> None:
        stream = self._stream
        whose = seen_by(stream.user_id, stream.organization_id)
        while after < until and not stream.ended:
            async with self._database.reading() as connection:
                events = await between(connection, after, until, _REPLAYED_AT_ONCE, whose)
            if not events:
                return
            seen = [event.frame() for event in events if stream.may_see(event)]
            if seen:
                await self._write(send, b"".join(seen))
                metrics.SENT.inc(len(seen))
            after = events[-1].place.number

    def _joined_at(self) -> Place:
        assert self._stream.place is not None
        return max(self._stream.place, self._since or self._stream.place, key=lambda place: place.number)

    def _place(self) -> Place:
        """Everything up to it was offered, and nothing of it waits."""
        return max(self._hub.place, self._joined_at(), key=lambda place: place.number)

    def _farewell(self) -> bytes:
        if self._stream.ended == "session_ended":
            # What still waits is not for them any more.
            return frame("reauth", {})
        if self._stream.ended == "slow":
            return _COME_BACK
        return self._stream.take() + _COME_BACK + frame("goodbye", {"reason": self._stream.ended})

    async def _write(self, send: Send, piece: bytes, *, is_last: bool = False) -> None:
        try:
            async with asyncio.timeout(READER_PATIENCE):
                await send({"type": "http.response.body", "body": piece, "more_body": not is_last})
        except TimeoutError as slow:
            raise ReaderTooSlow from slow


async def since_place(database: Database, last_event_id: str | None) -> tuple[Place | None, bool]:
    """Where the reader stands, and whether that is nowhere we know."""
    if not last_event_id:
        return None, False
    place = Place.read(last_event_id)
    if place is None:
        return None, True
    async with database.reading() as connection:
        is_here = await is_known(connection, place)
    return (place, False) if is_here else (None, True)


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
