"""`http.call`: a URL is called until it takes the call, each time with the same id and a signature."""

import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Any, Final, Literal

import orjson
from pydantic import AfterValidator, Field, JsonValue

from mainstay.callbacks.service import secrets_of
from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.crypto.webhook_signatures import signed_headers
from mainstay.infra.outbound import Answer, Outbound, OutboundFailed, OutboundRefused, Sender, why_not
from mainstay.infra.outbound.answers import text_of, wait_of
from mainstay.jobs.context import JobContext
from mainstay.jobs.kinds import Payload, PermanentFailure, TryLater, job

_LONGEST: Final = 60
_LARGEST_BODY: Final = 65_536
_MOST_HEADERS: Final = 30
_LONGEST_HEADER: Final = 1000
# The longest wait between two tries is an hour anyhow.
_LONGEST_WAIT: Final = timedelta(hours=1)
_WORTH_ANOTHER_TRY: Final = frozenset({408, 425, 429})
_TOKEN: Final = frozenset("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz")
# What a connection is made of, what we say ourselves, and what would be a secret in a payload that people can read.
_NOT_THEIRS: Final = frozenset(
    [
        "accept-encoding",
        "authorization",
        "connection",
        "content-length",
        "cookie",
        "expect",
        "forwarded",
        "host",
        "idempotency-key",
        "keep-alive",
        "proxy-authorization",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "via",
        "x-api-key",
        "x-forwarded-for",
        "x-forwarded-host",
        "x-forwarded-proto",
        "x-real-ip",
    ]
)
_THEIR_BEGINNINGS: Final = ("webhook-", "proxy-", "sec-")


def _is_callable(url: str) -> str:
    if reason := why_not(url):
        raise ValueError(f"this URL {reason}")
    return url


def _are_theirs(headers: dict[str, str]) -> dict[str, str]:
    if len(headers) > _MOST_HEADERS:
        raise ValueError(f"at most {_MOST_HEADERS} headers")
    for name, value in headers.items():
        folded = name.lower()
        if not folded or not set(folded) <= _TOKEN:
            raise ValueError(f"{name[:50]!r} is no name of a header")
        if folded in _NOT_THEIRS or folded.startswith(_THEIR_BEGINNINGS):
            raise ValueError(f"{name} is not yours to say; the signature tells who is calling")
        if len(value) > _LONGEST_HEADER or not value.isascii() or not (value.isprintable() or not value):
            raise ValueError(f"the value of {name} is too long or holds what no header can")
    return headers


def _fits(body: JsonValue) -> JsonValue:
    if len(_bytes_of(body)) > _LARGEST_BODY:
        raise ValueError(f"at most {_LARGEST_BODY} bytes")
    return body


def _bytes_of(body: JsonValue) -> bytes:
    if body is None:
        return b""
    return body.encode() if isinstance(body, str) else orjson.dumps(body)


class CallUrl(Payload):
    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"] = "POST"
    url: Annotated[str, AfterValidator(_is_callable)]
    headers: Annotated[dict[str, str], AfterValidator(_are_theirs)] = Field(default_factory=dict)
    # Text goes as it is, anything else as JSON.
    body: Annotated[JsonValue, AfterValidator(_fits)] = None
    timeout: int = Field(15, ge=1, le=_LONGEST, description="Seconds for the whole call.")


@dataclass(frozen=True)
class Caller:
    """What calls are made and signed with; the entrypoint makes it."""

    sender: Sender
    sealer: Sealer


@job("http.call", max_attempts=8, timeout=timedelta(seconds=_LONGEST + 15), is_open=True, most_per_organization=20)
async def call_url(ctx: JobContext, wanted: CallUrl) -> dict[str, Any]:
    caller = ctx.tool(Caller)
    if ctx.organization_id is None:
        raise PermanentFailure("A call is made for an organization, whose secret signs it.")
    async with ctx.transaction() as session:
        secrets = await secrets_of(session, caller.sealer, ctx.organization_id)
    body = _bytes_of(wanted.body)
    headers = _headers(wanted, body, secrets, str(ctx.id))
    try:
        answer = await caller.sender.send(
            Outbound(wanted.method, wanted.url, headers, body, timedelta(seconds=wanted.timeout))
        )
    except OutboundRefused as refused:
        raise PermanentFailure(str(refused)) from refused
    except OutboundFailed as failed:
        ctx.log("call_failed", reason=str(failed))
        raise TryLater(str(failed)) from failed
    ctx.log("called", status=answer.status, seconds=answer.seconds)
    return _judged(ctx, answer)


def _headers(wanted: CallUrl, body: bytes, secrets: Any, message_id: str) -> dict[str, str]:
    kind = "text/plain; charset=utf-8" if isinstance(wanted.body, str) else "application/json"
    named = {"content-type": kind} if wanted.body is not None else {}
    theirs = {name.lower(): value for name, value in wanted.headers.items()}
    # The same over all attempts: a receiver that has taken the call before can tell.
    ours = {"idempotency-key": message_id, **signed_headers(secrets, message_id, int(time.time()), body)}
    return {**named, **theirs, **ours}


def _judged(ctx: JobContext, answer: Answer) -> dict[str, Any]:
    if 200 <= answer.status < 300:  # noqa: PLR2004 - what HTTP calls success
        return {
            "status": answer.status,
            "body": text_of(answer.body),
            "is_cut": answer.is_cut,
            "seconds": answer.seconds,
        }
    said = f"The answer was {answer.status}."
    ctx.log("answered", status=answer.status, body=text_of(answer.body))
    if answer.status >= 500 or answer.status in _WORTH_ANOTHER_TRY:  # noqa: PLR2004 - as above
        raise TryLater(said, wait_of(answer.headers.get("retry-after"), _LONGEST_WAIT))
    raise PermanentFailure(said)
