"""Anything that speaks S3."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from urllib.parse import urlsplit

import obstore
from obstore.store import ObjectStore, S3Store

from mainstay.infra.storage.disposition import attachment, safe_media_type
from mainstay.infra.storage.feed import Feed
from mainstay.infra.storage.keys import checked
from mainstay.infra.storage.links import lasting
from mainstay.infra.storage.presigning import Signer
from mainstay.infra.storage.storage import Storage

_CONNECT: Final = timedelta(seconds=2)
_RETRIES: Final = 2
# Under it no object is ever put: listing it asks about the bucket and the credentials and carries nothing.
_NOTHING: Final = "mainstay-probe/"


@dataclass(frozen=True)
class S3Place:
    bucket: str
    prefix: str
    region: str
    access_key: str
    secret_key: str = field(repr=False)
    # None is Amazon's own.
    endpoint: str | None = None
    # Where browsers reach it, when that is elsewhere.
    public_endpoint: str | None = None
    path_style: bool = True

    def address(self, key: str) -> str:
        """Of an object, for a browser."""
        base = urlsplit(self.public_endpoint or self.endpoint or f"https://s3.{self.region}.amazonaws.com")
        path = f"{base.path.rstrip('/')}/{self.bucket}" if self.path_style else base.path.rstrip("/")
        host = base.netloc if self.path_style else f"{self.bucket}.{base.netloc}"
        return f"{base.scheme}://{host}{path}/{'/'.join(part for part in (self.prefix, key) if part)}"


class S3Storage(Storage):
    def __init__(self, place: S3Place, *, patience: float = 10.0, part_patience: float = 60.0) -> None:
        """`part_patience`: seconds for one request, a part of 16 MiB being the largest."""
        super().__init__(patience=patience)
        self._place = place
        self._part_patience = timedelta(seconds=part_patience)
        self._signer = Signer(place.access_key, place.secret_key, place.region)

    def link(self, key: str, filename: str, media_type: str, lasts: timedelta) -> str:
        answer = {
            "response-cache-control": "no-store",
            "response-content-disposition": attachment(filename),
            "response-content-type": safe_media_type(media_type),
        }
        address = self._place.address(checked(key))
        return self._signer.presigned_get(address, seconds=lasting(lasts), answer=answer, now=datetime.now(UTC))

    def _connect(self) -> ObjectStore:
        place = self._place
        # Said in full: what is left out, obstore takes from AWS_… variables that may belong to something else.
        endpoint = place.endpoint or f"https://s3.{place.region}.amazonaws.com"
        if not place.path_style:
            scheme, _, host = endpoint.partition("://")
            endpoint = f"{scheme}://{place.bucket}.{host}"
        config: Any = {
            "endpoint": endpoint,
            "region": place.region,
            "access_key_id": place.access_key,
            "secret_access_key": place.secret_key,
            "virtual_hosted_style_request": not place.path_style,
            "conditional_put": "etag",
        }
        return S3Store(
            place.bucket,
            prefix=place.prefix or None,
            config=config,
            client_options={
                "allow_http": endpoint.startswith("http://"),
                "connect_timeout": _CONNECT,
                "timeout": self._part_patience,
            },
            retry_config={"max_retries": _RETRIES, "retry_timeout": self._part_patience},
        )

    async def _put(self, key: str, body: bytes, *, once: bool) -> None:
        await obstore.put_async(self._store, key, body, mode="create" if once else "overwrite", use_multipart=False)

    async def _write(self, key: str, feed: Feed) -> None:
        await self._upload(key, feed)

    async def _copy(self, source: str, target: str) -> None:
        await obstore.copy_async(self._store, source, target)

    async def _probe(self) -> None:
        async for _ in obstore.list(self._store, prefix=_NOTHING):
            return
