"""What only shows with a process of its own: killed, short of memory, short of disk."""

import secrets
import subprocess
import sys

import pytest

from mainstay.infra.storage import S3Storage
from mainstay.infra.storage.local import STAGING, sweep
from tests.architecture.app import BACKEND
from tests.infra.storage.conftest import local
from tests.infra.storage.test_storage import keys_in
from tests.infra.storage.writer import STREAM

pytestmark = pytest.mark.processes


@pytest.fixture(params=["local", "s3"])
def place(request, folder):
    if request.param == "local":
        return [str(folder)], local(folder)
    server = request.getfixturevalue("s3")
    prefix = secrets.token_hex(8)
    return [str(server.port), prefix], S3Storage(server.place(prefix), patience=30)


def command(what: str, *where: str) -> list[str]:
    return [sys.executable, "-m", "tests.infra.storage.writer", what, *where]


def told_by(what: str, *where: str) -> str:
    return subprocess.run(
        command(what, *where), cwd=BACKEND, capture_output=True, check=True, timeout=300, text=True
    ).stdout


def killed_in_the_middle(where: list[str]) -> None:
    with subprocess.Popen(command("half", *where), cwd=BACKEND, stdout=subprocess.PIPE) as writing:
        assert writing.stdout.readline() == b"in the middle\n"
        writing.kill()


async def test_one_that_is_killed_in_the_middle_leaves_nothing_to_see(place, folder):
    where, storage = place
    await storage.put("half", b"before")
    killed_in_the_middle(where)
    assert await keys_in(storage) == ["half"]
    assert await storage.get("half") == b"before"
    if folder.exists():
        staging = folder / STAGING
        assert len(list(staging.iterdir())) == 1
        # Somebody may still be writing it; after a day nobody is.
        assert (sweep(staging), sweep(staging, older=-1)) == (0, 1)
        assert list(staging.iterdir()) == []


async def test_two_hundred_megabytes_pass_through_little_memory(place):
    where, storage = place
    idle, written, read, count = (int(number) for number in told_by("stream", *where).split())
    assert count == STREAM
    assert written - idle < 100, "MiB while writing"
    assert read - idle < 120, "MiB in all"
    await storage.delete("big")


def test_a_full_disk_is_said_and_leaves_nothing_behind(folder):
    words = [line for line in told_by("fill", str(folder)).splitlines() if not line.startswith(("{", "20"))]
    assert words == ["full", "full", "stays False False"]
    assert sorted(file.name for file in folder.rglob("*") if file.is_file()) == ["before"]
