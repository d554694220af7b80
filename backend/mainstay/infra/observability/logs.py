"""One line a fact, the same format for our own code, uvicorn, Celery and SQLAlchemy."""

import json
import logging
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any, cast

import orjson
import structlog
from structlog.tracebacks import ExceptionDictTransformer
from structlog.typing import Processor

from mainstay.infra.observability.redaction import redact

_LOUD = (
    "uvicorn",
    "uvicorn.error",
    "celery",
    "celery.task",
    "celery.worker",
    "celery.beat",
    "kombu",
    "amqp",
)
# SQLAlchemy tells of a pool under the name of the pool's class, which is ours.
_QUIET = ("httpx", "httpcore", "sqlalchemy", "mainstay.infra.db.engine.WatchedPool", "asyncio")


def configure_logging(service: str, version: str, level: str, as_json: bool) -> None:
    """Set up structlog and the standard library's logging alike. Call it once a process, first thing."""
    threshold = logging.getLevelNamesMapping()[level.upper()]
    signing = _signing(service, version)
    *masking, render = _rendering(as_json)
    structlog.configure(
        # What we write on every line ourselves is no secret; looking it through would double the cost of a line.
        processors=[structlog.contextvars.merge_contextvars, *masking, *signing, render],
        wrapper_class=structlog.make_filtering_bound_logger(threshold),
        logger_factory=cast(Any, structlog.BytesLoggerFactory() if as_json else structlog.PrintLoggerFactory()),
        cache_logger_on_first_use=True,
    )
    shared = [structlog.contextvars.merge_contextvars, *signing]
    _capture_standard_logging(threshold, shared, as_json)


def warn_beside_the_answer() -> None:
    """For commands whose output is their answer: what went wrong is said on stderr, and nothing else anywhere."""
    structlog.configure(
        processors=[structlog.processors.add_log_level, *_rendering(as_json=False)],
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


def _signing(service: str, version: str) -> list[Processor]:
    def sign(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        event["service"] = service
        event["version"] = version
        return event

    return [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="ts"),
        sign,
    ]


def _rendering(as_json: bool) -> list[Processor]:
    if not as_json:
        console = structlog.dev.ConsoleRenderer(
            timestamp_key="ts", colors=sys.stdout.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
        return [structlog.processors.format_exc_info, cast(Processor, redact), console]
    return [
        # Never with the frames' variables: they hold what people sent us, and rendering them takes seconds.
        structlog.processors.ExceptionRenderer(ExceptionDictTransformer(show_locals=False)),
        cast(Processor, redact),
        structlog.processors.JSONRenderer(serializer=_as_bytes),
    ]


def _as_bytes(event: Mapping[str, Any], **_: Any) -> bytes:
    ordered = _readable_first(event)
    try:
        return orjson.dumps(ordered, default=str, option=orjson.OPT_NON_STR_KEYS)
    except TypeError:
        # Half a surrogate pair or an enormous integer: a line must never break what it tells of.
        return json.dumps(ordered, default=str).encode()


def _readable_first(event: Mapping[str, Any]) -> dict[str, Any]:
    first = {key: event[key] for key in ("ts", "level", "event") if key in event}
    return first | dict(event)


def _capture_standard_logging(threshold: int, shared: list[Processor], as_json: bool) -> None:
    final = _rendering(as_json)
    if as_json:
        final[-1] = structlog.processors.JSONRenderer(serializer=lambda event, **_: _as_bytes(event).decode())
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*shared, structlog.stdlib.add_logger_name, structlog.processors.StackInfoRenderer()],
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *final],
    )
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(threshold)
    for name in _LOUD:
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True
        logger.setLevel(threshold)
    # The access line is ours: with the route, the request id and no query string.
    logging.getLogger("uvicorn.access").disabled = True
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(threshold, logging.WARNING))
    logging.captureWarnings(True)
