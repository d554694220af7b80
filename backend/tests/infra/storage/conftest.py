"""The same storage twice: in a folder, and in an S3 server that the run starts."""

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from mainstay.infra.storage import LocalStorage, S3Storage, Storage
from tests.infra.storage.s3_server import BUCKET, REGION, S3Server, s3_server

KEYS = [b"k" * 32]
DOWNLOADS = "http://localhost:3000/api/v1/files"


def local(folder: Path) -> LocalStorage:
    return LocalStorage(folder, keys=KEYS, downloads=DOWNLOADS)


@pytest.fixture(scope="session")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[S3Server]:
    with s3_server(tmp_path_factory.mktemp("s3") / "s3.log") as server:
        server.client().create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
        yield server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "storage"


@pytest.fixture(params=["local", "s3"])
def storage(request: pytest.FixtureRequest, folder: Path) -> Storage:
    if request.param == "local":
        return local(folder)
    server: S3Server = request.getfixturevalue("s3")
    # Slow on purpose to give up: the server is Python and shares the machine.
    return S3Storage(server.place(secrets.token_hex(8)), patience=30)
