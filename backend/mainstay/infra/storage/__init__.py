"""Where files are kept: a local folder or anything that speaks S3, behind one door. The only place that knows obstore."""

from mainstay.infra.storage.errors import (
    KeyRefused,
    NoSuchObject,
    ObjectChanged,
    ObjectExists,
    RangeNotSatisfiable,
    Reason,
    StorageUnavailable,
)
from mainstay.infra.storage.local import LocalStorage
from mainstay.infra.storage.s3 import S3Place, S3Storage
from mainstay.infra.storage.storage import Found, Opened, Storage

__all__ = [
    "Found",
    "KeyRefused",
    "LocalStorage",
    "NoSuchObject",
    "ObjectChanged",
    "ObjectExists",
    "Opened",
    "RangeNotSatisfiable",
    "Reason",
    "S3Place",
    "S3Storage",
    "Storage",
    "StorageUnavailable",
]
