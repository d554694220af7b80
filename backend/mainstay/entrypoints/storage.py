"""The storage that the settings name, and whether it works."""

import time
from collections.abc import Awaitable, Callable
from typing import Final

from mainstay.infra.storage import LocalStorage, S3Place, S3Storage, Storage, StorageUnavailable
from mainstay.settings import Settings
from mainstay.web.probes import ProbeFailed

DOWNLOADS: Final = "/api/v1/files"
# Readiness asks every few seconds and anybody may ask too; with S3 each question costs money.
_GOOD_FOR: Final = 60.0


def storage_from(settings: Settings) -> Storage:
    """Touches nothing: that happens with the first use."""
    wanted = settings.storage
    if not wanted.is_s3:
        return LocalStorage(wanted.folder, keys=settings.encryption_keys, downloads=f"{settings.public_url}{DOWNLOADS}")
    assert wanted.s3_access_key, "checked with the settings"
    assert wanted.s3_secret_key, "as above"
    bucket, prefix = wanted.bucket
    return S3Storage(
        S3Place(
            bucket=bucket,
            prefix=prefix,
            region=wanted.s3_region,
            access_key=wanted.s3_access_key.get_secret_value(),
            secret_key=wanted.s3_secret_key.get_secret_value(),
            endpoint=wanted.s3_endpoint,
            public_endpoint=wanted.s3_public_endpoint,
            path_style=wanted.s3_path_style,
        )
    )


def storage_probe(storage: Storage) -> Callable[[], Awaitable[None]]:
    good_until = 0.0

    async def probe() -> None:
        nonlocal good_until
        if time.monotonic() < good_until:
            return
        try:
            await storage.probe()
        except StorageUnavailable as failure:
            raise ProbeFailed(str(failure)) from failure
        good_until = time.monotonic() + _GOOD_FOR

    return probe
