"""What holds in a folder as in S3."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from mainstay.infra.storage import KeyRefused, NoSuchObject, ObjectChanged, ObjectExists, Storage
from mainstay.infra.storage.metrics import BYTES
from mainstay.infra.storage.storage import MEBI
from tests.waiting import until


async def in_pieces(count: int, size: int = MEBI) -> AsyncIterator[bytes]:
    for number in range(count):
        yield bytes([number % 251]) * size


async def keys_in(storage: Storage, prefix: str = "") -> list[str]:
    return sorted([found.key async for found in storage.list(prefix)])


async def test_what_was_put_is_got(storage):
    await storage.put("exports/a.csv", b"one,two\n")
    assert await storage.get("exports/a.csv") == b"one,two\n"
    found = await storage.head("exports/a.csv")
    assert (found.key, found.size, bool(found.etag)) == ("exports/a.csv", 8, True)


async def test_nothing_may_be_kept_too(storage):
    await storage.put("nothing", b"")
    assert await storage.get("nothing") == b""
    assert await storage.write("nothing-streamed", in_pieces(0)) == 0
    assert await storage.get("nothing-streamed") == b""


async def test_putting_again_replaces(storage):
    await storage.put("a", b"first")
    await storage.put("a", b"second")
    assert await storage.get("a") == b"second"


async def test_what_is_written_once_stays(storage):
    await storage.put("a/1.json", b"first", once=True)
    with pytest.raises(ObjectExists):
        await storage.put("a/1.json", b"second", once=True)
    assert await storage.get("a/1.json") == b"first"


async def test_of_many_who_write_a_key_once_one_does(storage):
    async def write(number: int) -> bytes | None:
        try:
            await storage.put("race/1.json", b"%d" % number, once=True)
        except ObjectExists:
            return None
        return b"%d" % number

    done = [one for one in await asyncio.gather(*(write(number) for number in range(12))) if one]
    assert len(done) == 1
    assert await storage.get("race/1.json") == done[0]


async def test_writes_of_one_key_at_once_leave_one_of_them_whole(storage):
    bodies = [bytes([number]) * (6 * MEBI) for number in range(4)]

    async def pieces(body: bytes) -> AsyncIterator[bytes]:
        for start in range(0, len(body), MEBI):
            yield body[start : start + MEBI]

    await asyncio.gather(*(storage.write("race/big", pieces(body)) for body in bodies))
    opened = await storage.open("race/big")
    assert b"".join([piece async for piece in opened.pieces()]) in bodies
    assert await keys_in(storage) == ["race/big"]


async def test_a_stream_is_written_and_read_in_ranges(storage):
    assert await storage.write("big", in_pieces(40)) == 40 * MEBI
    opened = await storage.open("big")
    assert opened.found.size == 40 * MEBI
    sizes = [len(piece) async for piece in opened.pieces()]
    assert sum(sizes) == 40 * MEBI
    assert max(sizes) <= storage.piece
    inside = b"".join([piece async for piece in opened.pieces(MEBI - 2, MEBI + 3)])
    assert inside == b"\0\0\1\1\1"
    assert [piece async for piece in opened.pieces(40 * MEBI, 50 * MEBI)] == []
    assert len(b"".join([piece async for piece in opened.pieces(40 * MEBI - 1, 99 * MEBI)])) == 1


async def test_small_pieces_are_gathered(storage):
    assert await storage.write("rows", in_pieces(20_000, 100)) == 2_000_000
    assert (await storage.head("rows")).size == 2_000_000


async def test_what_is_too_large_to_get_is_refused(storage):
    await storage.write("big", in_pieces(17))
    with pytest.raises(ValueError, match="read it in pieces"):
        await storage.get("big")


class Broken(Exception):
    pass


@pytest.mark.parametrize("failure", [Broken("mine"), FileNotFoundError("not the storage's"), TimeoutError("mine too")])
@pytest.mark.parametrize("after", [0, 1, 20])
async def test_a_source_that_fails_leaves_nothing_and_is_told_as_it_was(storage, failure, after, request):
    async def source() -> AsyncIterator[bytes]:
        async for piece in in_pieces(after):
            yield piece
        raise failure

    with pytest.raises(type(failure)) as told:
        await storage.write("half", source())
    assert told.value is failure
    assert not await storage.exists("half")
    await assert_nothing_is_left(storage, request)


async def test_a_write_that_is_cancelled_leaves_nothing(storage, request):
    waits = asyncio.Event()

    async def source() -> AsyncIterator[bytes]:
        async for piece in in_pieces(20):
            yield piece
        waits.set()
        await asyncio.Event().wait()
        yield b""

    writing = asyncio.ensure_future(storage.write("half", source()))
    await waits.wait()
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    assert await keys_in(storage) == []
    await assert_nothing_is_left(storage, request)


async def assert_nothing_is_left(storage: Storage, request: pytest.FixtureRequest) -> None:
    if request.node.callspec.params["storage"] == "local":
        folder = request.getfixturevalue("folder")
        assert [file for file in folder.rglob("*") if file.is_file()] == []
        assert list((folder / ".staging").iterdir()) == []
    else:
        client, place = request.getfixturevalue("s3").client(), storage._place

        async def are_all_aborted() -> bool:
            found = client.list_multipart_uploads(Bucket=place.bucket)
            return not any(one["Key"].startswith(place.prefix) for one in found.get("Uploads", []))

        await until(are_all_aborted, patience=30)


async def test_what_is_there_before_survives_a_failed_write(storage):
    await storage.put("a", b"before")

    async def source() -> AsyncIterator[bytes]:
        yield b"x" * (6 * MEBI)
        raise Broken

    with pytest.raises(Broken):
        await storage.write("a", source())
    assert await storage.get("a") == b"before"


async def test_what_is_not_there_is_said(storage):
    assert await storage.head("none") is None
    assert not await storage.exists("none/of/it")
    with pytest.raises(NoSuchObject):
        await storage.open("none")
    with pytest.raises(NoSuchObject):
        await storage.get("none")
    with pytest.raises(NoSuchObject):
        await storage.copy("none", "some")
    await storage.delete("none")
    assert await keys_in(storage, "none") == []


async def test_a_copy_stands_for_itself(storage):
    await storage.put("a", b"one")
    await storage.copy("a", "b/c")
    await storage.copy("a", "b/c")
    await storage.put("a", b"two")
    assert await storage.get("b/c") == b"one"
    await storage.delete("a")
    assert await keys_in(storage) == ["b/c"]


async def test_a_prefix_is_whole_folders(storage):
    for key in ("exports/a", "exports/b/c", "exports2/d", "e"):
        await storage.put(key, b"")
    assert await keys_in(storage, "exports") == await keys_in(storage, "exports/") == ["exports/a", "exports/b/c"]
    assert await keys_in(storage) == ["e", "exports/a", "exports/b/c", "exports2/d"]


async def test_one_that_is_replaced_while_it_is_read_is_never_mixed(storage):
    await storage.write("a", in_pieces(20))
    opened = await storage.open("a")
    reading = opened.pieces()
    await anext(reading)
    await storage.write("a", in_pieces(20, 1000))
    with pytest.raises(ObjectChanged):
        await anext(reading)


BAD_KEYS = (
    "", "/", "/etc/passwd", "a//b", "a/", "../a", "a/../b", "a/..", ".", "..", ".staging/x", "a/.hidden", "a\0b", "a\nb",
    "a b", "a\\b", "ä", "a#1", "a%2e%2e", "x" * 201, "/".join(["x" * 100] * 6), "C:\\x", "~", "-a", "a\u2028b", "a?b", "a*",
)  # fmt: skip


@pytest.mark.parametrize("key", BAD_KEYS, ids=range(len(BAD_KEYS)))
async def test_a_key_that_could_leave_the_folder_is_refused(storage, key):
    for doing in (storage.put(key, b""), storage.get(key), storage.open(key), storage.head(key), storage.delete(key),
                  storage.copy(key, "a"), storage.copy("a", key), storage.write(key, in_pieces(1))):  # fmt: skip
        with pytest.raises(KeyRefused):
            await doing
    if key:
        with pytest.raises(KeyRefused):
            await keys_in(storage, key + "//")


async def test_bytes_are_counted(storage):
    before = BYTES.labels("put")._value.get()
    await storage.put("a", b"12345")
    assert BYTES.labels("put")._value.get() == before + 5


async def test_one_that_works_says_nothing(storage):
    await storage.probe()
    assert await keys_in(storage) == []


async def test_ten_thousand_are_listed(request, storage):
    if request.node.callspec.params["storage"] == "local":
        folder = request.getfixturevalue("folder") / "many"
        folder.mkdir(parents=True)
        for number in range(10_000):
            (folder / f"{number:05d}").touch()
    else:
        await asyncio.gather(*(put_some(storage, first) for first in range(0, 10_000, 1_000)))
    assert await keys_in(storage, "many") == [f"many/{number:05d}" for number in range(10_000)]


async def put_some(storage: Storage, first: int) -> None:
    for number in range(first, first + 1_000):
        await storage.put(f"many/{number:05d}", b"")
