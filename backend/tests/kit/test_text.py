"""Text from outside."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.kit.clock import rfc3339, utc_now
from mainstay.kit.secrets import EncryptionKey, why_weak
from mainstay.kit.text import is_clean, one_line


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "x\udfffy"])
def test_what_no_database_holds_is_unclean(text):
    assert not is_clean(text)


@pytest.mark.parametrize("text", ["", "Zoë", "👩‍👩‍👧", "a\tb\n", "\U0010ffff"])
def test_all_other_text_is_clean(text):
    assert is_clean(text)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_one_line_is_one_clean_line_and_stays_one(text):
    line = one_line(text)
    assert line.splitlines() in ([], [line])
    assert line == line.strip() == one_line(line)
    assert "\x00" not in line


def test_composed_and_decomposed_names_are_one():
    assert one_line("Zoe\u0308") == one_line("Zoë") == "Zoë"


def test_a_moment_is_written_in_utc_with_a_z():
    moment = datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=1)))
    assert rfc3339(moment) == "2026-11-21T08:30:00.000000Z"
    assert utc_now().tzinfo is UTC


@pytest.mark.parametrize(
    "password",
    [None, "", "short", "a" * 40, "abab" * 10, "abcdefgh" * 4, "changeme-changeme-1", "Postgres-Postgres-1", "x" * 15],
)
def test_a_weak_password_is_called_weak(password):
    assert why_weak(password)


@given(st.binary(min_size=24, max_size=24).filter(lambda raw: len(set(raw)) > 20))
def test_a_random_password_is_not_weak(raw):
    assert why_weak(raw.hex()) is None or any(word in raw.hex() for word in ("secret", "default"))


def test_a_key_is_read_as_it_is_written():
    key = EncryptionKey.new()
    assert EncryptionKey.decode(key.encode()) == key
    assert key.why_weak() is None
    assert EncryptionKey(bytes(32)).why_weak()


@pytest.mark.parametrize("text", ["", "abc", "ä" * 43, "A" * 42, "A" * 44, "!" * 43])
def test_what_is_no_key_is_refused(text):
    with pytest.raises(ValueError, match="32 bytes"):
        EncryptionKey.decode(text)
