"""The settings of the storage: a folder or a bucket."""

import re
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pydantic import Field, SecretStr, field_validator

from mainstay.settings_source import Group, SettingsProblem, data_dir, has_sound_port

# What every S3 takes, and no more: letters, digits, dashes and dots.
_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_PREFIX = re.compile(r"([A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*)?")


class Storage(Group):
    url: str | None = Field(
        None,
        description="Where files are kept: `file:///an/absolute/path` or `s3://bucket/prefix`. Required in production; else the folder `storage` in `MAINSTAY_DATA_DIR`.",
    )
    s3_endpoint: str | None = Field(
        None, description="Address of an S3-compatible server: `https://minio.example.com`. Without it, Amazon's."
    )
    s3_public_endpoint: str | None = Field(
        None, description="The same server as browsers reach it, for download links. Without it, the endpoint."
    )
    s3_region: str = Field(
        "us-east-1", pattern="^[a-z0-9-]{1,40}$", description="Region of the bucket, such as `eu-central-1`."
    )
    s3_access_key: SecretStr | None = Field(None, description="Access key for S3. Required with `s3://`.")
    s3_secret_key: SecretStr | None = Field(None, description="Secret key for S3. Required with `s3://`.")
    s3_path_style: bool = Field(
        True,
        description="The bucket in the path, as most S3-compatible servers want it; off puts it into the host name.",
    )

    @field_validator("url")
    @classmethod
    def is_a_place(cls, url: str | None) -> str | None:
        if url is None:
            return None
        parts = urlsplit(url)
        is_folder = parts.scheme == "file" and not parts.netloc and len(parts.path.strip("/")) > 0
        is_bucket = (
            parts.scheme == "s3" and _BUCKET.fullmatch(parts.netloc) and _PREFIX.fullmatch(parts.path.strip("/"))
        )
        if not (is_folder or is_bucket) or parts.query or parts.fragment or ".." in parts.path.split("/"):
            raise ValueError("a place for files is expected: file:///an/absolute/path or s3://bucket/prefix")
        return url

    @field_validator("s3_endpoint", "s3_public_endpoint")
    @classmethod
    def is_a_server(cls, url: str | None) -> str | None:
        if url is None:
            return None
        parts = urlsplit(url)
        is_plain = not (parts.username or parts.password or parts.query or parts.fragment or parts.path.strip("/"))
        if parts.scheme not in {"http", "https"} or not parts.hostname or not has_sound_port(parts) or not is_plain:
            raise ValueError("the address of a server is expected, without a path: https://minio.example.com")
        return url.rstrip("/")

    @cached_property
    def is_s3(self) -> bool:
        return self.url is not None and self.url.startswith("s3://")

    @property
    def folder(self) -> Path:
        return Path(unquote(urlsplit(self.url).path)) if self.url else data_dir() / "storage"

    @property
    def bucket(self) -> tuple[str, str]:
        """And the prefix in it."""
        parts = urlsplit(self.url or "")
        return parts.netloc, parts.path.strip("/")


def storage_problems(storage: Storage, *, in_production: bool) -> list[SettingsProblem]:
    """What no setting can know by itself: S3 needs keys, and production a place that outlives a container."""
    if storage.url is None and in_production:
        expected = "file:///an/absolute/path on a volume that stays, or s3://bucket/prefix"
        return [SettingsProblem("MAINSTAY_STORAGE_URL", "is not set", expected)]
    if not storage.is_s3:
        return []
    given = {
        "MAINSTAY_STORAGE_S3_ACCESS_KEY": storage.s3_access_key,
        "MAINSTAY_STORAGE_S3_SECRET_KEY": storage.s3_secret_key,
    }
    return [
        SettingsProblem(name, "is not set", "a key that may read, write, list and delete in the bucket")
        for name, key in given.items()
        if key is None
    ]
