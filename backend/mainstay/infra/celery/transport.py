"""Redis as a broker that strangers may write garbage to: what is no message is dropped, and the worker lives on."""

from typing import Any

import structlog
from kombu.exceptions import KombuError
from kombu.transport import redis

log = structlog.get_logger()

# Not JSON, not UTF-8, or JSON of another shape than a message's.
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError)


class Channel(redis.Channel):
    def _brpop_read(self, **options: Any) -> Any:
        try:
            return super()._brpop_read(**options)  # type: ignore[no-untyped-call]  # kombu types only part of itself
        except (*self.connection_errors, KombuError):
            raise
        except UNREADABLE as error:
            log.warning("message_unreadable", reason=type(error).__name__)
            return True


class Transport(redis.Transport):
    Channel = Channel
