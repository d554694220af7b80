"""Downloads by a signed link: the link is the permission, and nothing of the file is loaded before it is sent."""

from datetime import timedelta
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest

from mainstay.infra.storage import LocalStorage
from mainstay.infra.storage.storage import MEBI
from mainstay.web import files
from mainstay.web.ranges import part_of
from mainstay.web.routing import add_room

BODY = bytes(range(256)) * 12_000
HOUR = timedelta(hours=1)


@pytest.fixture
async def storage(tmp_path):
    storage = LocalStorage(tmp_path / "storage", keys=[b"k" * 32], downloads="http://test/api/v1/files")
    await storage.put("exports/1.csv", BODY)
    return storage


@pytest.fixture
async def browser(run, storage):
    async with run() as running:
        add_room(running.app, files.router)
        running.app.state.storage = storage
        yield running.client


def path_of(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}"


@pytest.fixture
def link(storage) -> str:
    return path_of(storage.link("exports/1.csv", "Müller \u202e\r\n/../x.csv", "text/csv", HOUR))


async def test_a_link_gives_the_file_as_an_attachment(browser, link):
    answer = await browser.get(link)
    assert (answer.status_code, answer.content == BODY) == (200, True)
    headers = answer.headers
    assert headers["content-type"].partition(";")[0] == "text/csv"
    assert headers["content-length"] == str(len(BODY))
    assert (
        headers["content-disposition"]
        == "attachment; filename=\"Muller _.._x.csv\"; filename*=UTF-8''M%C3%BCller%20_.._x.csv"
    )
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"
    assert headers["accept-ranges"] == "bytes"


async def test_a_download_goes_on_where_it_stopped(browser, link):
    whole = await browser.get(link)
    etag = whole.headers["etag"]
    rest = await browser.get(link, headers={"Range": "bytes=1000-", "If-Range": etag})
    assert (rest.status_code, rest.content == BODY[1000:]) == (206, True)
    assert rest.headers["content-range"] == f"bytes 1000-{len(BODY) - 1}/{len(BODY)}"
    assert rest.headers["content-length"] == str(len(BODY) - 1000)
    other = await browser.get(link, headers={"Range": "bytes=1000-", "If-Range": '"another"'})
    assert (other.status_code, other.content == BODY) == (200, True)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("bytes=0-0", (0, 1)), ("bytes=5-9", (5, 10)), ("bytes=90-", (90, 100)), ("bytes=90-500", (90, 100)),
        ("bytes=-10", (90, 100)), ("bytes=-500", (0, 100)), ("bytes=99-99", (99, 100)), (None, None), ("", None),
        ("bytes=-", None), ("bytes=9-5", None), ("bytes=1-2,5-6", None), ("lines=1-2", None), ("bytes=a-b", None),
        ("bytes=" + "9" * 30 + "-", None),
    ],
)  # fmt: skip
def test_a_range_is_one_part_or_the_whole(header, expected):
    part = part_of(header, 100)
    assert (part and (part.start, part.end)) == expected


@pytest.mark.parametrize("header", [f"bytes={len(BODY)}-", "bytes=999999999999-", "bytes=-0"])
async def test_bytes_that_are_not_there_are_refused(browser, link, header):
    answer = await browser.get(link, headers={"Range": header})
    assert (answer.status_code, answer.json()["code"]) == (416, "range_not_satisfiable")


async def test_a_head_reads_nothing(browser, link, storage, monkeypatch):
    async def never(*_: object) -> None:
        raise AssertionError("read")
        yield

    monkeypatch.setattr(storage, "pieces", never)
    answer = await browser.head(link)
    assert (answer.status_code, answer.headers["content-length"], answer.content) == (200, str(len(BODY)), b"")


@pytest.mark.parametrize("change", ["tampered", "expired", "of other keys", "gone", "nonsense", "too long"])
async def test_a_link_that_does_not_work_is_not_found(browser, link, storage, change, monkeypatch, tmp_path):
    if change == "tampered":
        link = (
            link.replace("token=W", "token=X") if "token=W" in link else link[:-1] + ("A" if link[-1] != "A" else "B")
        )
    elif change == "expired":
        monkeypatch.setattr("mainstay.infra.storage.links.time", SimpleNamespace(time=lambda: 4_000_000_000.0))
    elif change == "of other keys":
        others = LocalStorage(tmp_path, keys=[b"o" * 32], downloads="http://test/api/v1/files")
        link = path_of(others.link("exports/1.csv", "x", "text/csv", HOUR))
    elif change == "gone":
        await storage.delete("exports/1.csv")
    else:
        link = "/api/v1/files?token=" + ("nonsense" if change == "nonsense" else "x" * 3000)
    answer = await browser.get(link)
    expected = (422, "validation_failed") if change == "too long" else (404, "not_found")
    assert (answer.status_code, answer.json()["code"]) == expected


async def test_the_link_is_in_no_line_of_the_log(browser, link, lines):
    await browser.get(link)
    assert link.partition("token=")[2][:40] not in lines.text


async def test_the_file_comes_in_pieces_and_no_connection_of_the_database_waits_for_it(
    browser, link, storage, monkeypatch
):
    sizes = []
    running_database = browser._transport.app.app.state.database
    pieces = storage.pieces

    async def watched(*given: object):
        async for piece in pieces(*given):
            sizes.append(len(piece))
            assert running_database.pool.checkedout() == 0
            yield piece

    monkeypatch.setattr(storage, "pieces", watched)
    assert (await browser.get(link)).content == BODY
    assert max(sizes) == MEBI


async def test_a_storage_that_is_away_is_said(browser, link, storage, monkeypatch, lines):
    async def away(*_: object, **__: object) -> None:
        raise TimeoutError

    monkeypatch.setattr("mainstay.infra.storage.storage.obstore.head_async", away)
    answer = await browser.get(link)
    assert (answer.status_code, answer.json()["code"]) == (503, "storage_unavailable")
    assert answer.headers["retry-after"] == "5"


async def test_readiness_tells_of_a_storage_that_is_down_and_does_without_it(run):
    async def up() -> None: ...

    async def down() -> None:
        raise ConnectionError

    async with run(probes={"database": up, "storage": down}, may_be_down=frozenset({"storage"})) as running:
        answer = await running.client.get("/api/v1/health/ready")
    assert answer.status_code == 200
    assert {one["name"]: one["status"] for one in answer.json()["dependencies"]}["storage"] == "down"
