"""The broker's address as Celery wants it. TLS is verified unless the address says otherwise; kombu's default is not to."""

import ssl
from typing import Any, Final
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

from kombu.transport import TRANSPORT_ALIASES

OWN_REDIS: Final = "mainstay.infra.celery.transport:Transport"


def use_own_redis() -> None:
    """Wherever an address says Redis, also in `redis+socket`."""
    TRANSPORT_ALIASES.update(redis=OWN_REDIS, rediss=OWN_REDIS)


def is_amqp(url: str) -> bool:
    return urlsplit(url).scheme.startswith("amqp")


def celery_address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme == "rediss":
        return _verified(parts)
    if parts.scheme == "unix":
        return _socket(parts)
    return url


def tls_options(url: str) -> dict[str, Any] | None:
    """Of RabbitMQ; the name to check against is taken from the address."""
    if urlsplit(url).scheme != "amqps":
        return None
    return {"cert_reqs": ssl.CERT_REQUIRED, "server_hostname": None}


def _verified(parts: SplitResult) -> str:
    options = {"ssl_cert_reqs": "required"} | dict(parse_qsl(parts.query))
    return urlunsplit(parts._replace(query=urlencode(options)))


def _socket(parts: SplitResult) -> str:
    """`unix:///path?db=1` is redis-py's spelling; kombu's is `redis+socket:///path?virtual_host=1`."""
    options = dict(parse_qsl(parts.query))
    database = options.pop("db", "0")
    credentials = parts.netloc.rpartition("@")[0]
    return urlunsplit(
        (
            "redis+socket",
            f"{credentials}@" if credentials else "",
            parts.path,
            urlencode(options | {"virtual_host": database}),
            "",
        )
    )
