"""What a folder must see to by itself."""

import stat
from datetime import timedelta
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import pytest

from mainstay.infra.storage import KeyRefused, NoSuchObject, StorageUnavailable
from mainstay.infra.storage.links import LONGEST_TOKEN, DownloadLinks
from tests.infra.storage.conftest import DOWNLOADS, KEYS, local
from tests.infra.storage.test_storage import in_pieces, keys_in

HOUR = timedelta(hours=1)


@pytest.fixture
def storage(folder):
    return local(folder)


async def test_only_the_service_reads_what_is_kept(storage, folder):
    await storage.put("a/b/c", b"x")
    await storage.write("a/d", in_pieces(20))
    await storage.copy("a/d", "e/f")
    modes = {path.relative_to(folder): stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*")}
    modes[folder] = stat.S_IMODE(folder.stat().st_mode)
    assert {mode for path, mode in modes.items() if (folder / path).is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if (folder / path).is_file()} == {0o600}
    assert {(folder / path).stat().st_nlink for path in modes if (folder / path).is_file()} == {1}


@pytest.fixture
async def linked(storage, folder, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret").write_bytes(b"not yours")
    await storage.put("real/one", b"1")
    (folder / "out").symlink_to(outside)
    (folder / "file").symlink_to(outside / "secret")
    (folder / "real" / "new").symlink_to(outside / "made-by-a-write")
    return outside


@pytest.mark.parametrize("key", ["out/secret", "file", "real/new", "out/new/x"])
async def test_a_link_in_the_folder_leads_nowhere(storage, linked, key):
    for doing in (storage.get(key), storage.head(key), storage.put(key, b"x"), storage.put(key, b"x", once=True),
                  storage.write(key, in_pieces(1)), storage.delete(key), storage.copy("real/one", key), storage.copy(key, "a")):  # fmt: skip
        with pytest.raises(KeyRefused):
            await doing
    assert await keys_in(storage) == ["real/one"]
    assert {file.name: file.read_bytes() for file in linked.iterdir()} == {"secret": b"not yours"}


async def test_a_link_in_place_of_the_drafts_leads_nowhere(storage, folder, tmp_path):
    folder.mkdir()
    (tmp_path / "outside").mkdir()
    (folder / ".staging").symlink_to(tmp_path / "outside")
    with pytest.raises(KeyRefused):
        await storage.put("a", b"x")
    assert list((tmp_path / "outside").iterdir()) == []


async def test_a_file_is_no_folder_and_a_folder_no_file(storage):
    await storage.put("a/b", b"x")
    for key in ("a", "a/b/c"):
        with pytest.raises(KeyRefused):
            await storage.put(key, b"y")
    assert await storage.get("a/b") == b"x"


async def test_a_folder_that_cannot_be_made_is_said(tmp_path, lines):
    (tmp_path / "file").write_bytes(b"")
    storage = local(tmp_path / "file" / "storage")
    with pytest.raises((StorageUnavailable, KeyRefused)):
        await storage.put("a", b"x")


async def test_a_volume_that_went_away_is_said_and_not_replaced(storage, folder, lines):
    await storage.put("a", b"x")
    folder.rename(folder.with_name("elsewhere"))
    with pytest.raises(StorageUnavailable) as away:
        await storage.put("b", b"x")
    with pytest.raises(StorageUnavailable):
        await storage.probe()
    assert away.value.reason == "missing"
    assert not folder.exists()
    with pytest.raises(NoSuchObject):
        await storage.get("a")


def token_of(url: str) -> str:
    (token,) = parse_qs(urlsplit(url).query)["token"]
    return token


def test_a_link_allows_what_it_says(storage):
    url = storage.link("exports/1.csv", "Müller & Söhne.csv", "text/csv", HOUR)
    assert url.startswith(f"{DOWNLOADS}?token=")
    granted = storage.granted(token_of(url))
    assert (granted.key, granted.filename, granted.media_type) == ("exports/1.csv", "Müller & Söhne.csv", "text/csv")


def test_every_changed_character_is_noticed(storage):
    token = token_of(storage.link("exports/1.csv", "1.csv", "text/csv", HOUR))
    for place in range(len(token)):
        changed = token[:place] + ("A" if token[place] != "A" else "B") + token[place + 1 :]
        assert storage.granted(changed) is None
    for odd in ("", ".", token + "A", token + "=", token[:-1], "ü", "a.b.c", token.replace(".", "..")):
        assert storage.granted(odd) is None


def test_a_link_ends(storage, monkeypatch):
    token = token_of(storage.link("a", "a", "text/csv", HOUR))
    monkeypatch.setattr("mainstay.infra.storage.links.time", SimpleNamespace(time=lambda: 4_000_000_000.0))
    assert storage.granted(token) is None


@pytest.mark.parametrize("lasts", [timedelta(0), timedelta(seconds=-1), timedelta(days=8)])
def test_a_link_for_ever_is_not_made(storage, lasts):
    with pytest.raises(ValueError, match="lasts up to"):
        storage.link("a", "a", "text/csv", lasts)


def test_after_a_change_of_keys_links_made_before_still_work_and_those_of_others_do_not():
    token = token_of(DownloadLinks(KEYS, DOWNLOADS).make("a", "a", "text/csv", HOUR))
    assert DownloadLinks([b"n" * 32, *KEYS], DOWNLOADS).read(token) is not None
    assert DownloadLinks([b"n" * 32], DOWNLOADS).read(token) is None


def test_the_longest_link_is_short_enough(storage):
    token = token_of(storage.link("/".join(["x" * 127] * 4), "ü" * 500 + ".csv", "application/x-ndjson", HOUR))
    assert len(token) <= LONGEST_TOKEN
    assert storage.granted(token) is not None
