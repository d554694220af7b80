"""A log line is JSON, on one line, and never holds a secret."""

import io
import json
import logging

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from mainstay.infra.observability import logs
from mainstay.infra.observability.redaction import MASK, is_secret_field, mask_text, redact

PLANTED = "Tr0ub4dor-and-3"
JWT = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl-here"

SENTENCES = {
    "a header": f"Authorization: Bearer {PLANTED}",
    "a lower-case header": f"authorization: basic {PLANTED}",
    "a cookie": f"Cookie: session={PLANTED}",
    "a query": f"GET /x?a=1&token={PLANTED}&b=2",
    "a form": f"password={PLANTED}&email=a@b",
    "JSON": f'{{"password": "{PLANTED}"}}',
    "JSON in JSON": f'{{\\"new_password\\": \\"{PLANTED}\\"}}',
    "a Python object": f"LoginRequest(email='a@b', password='{PLANTED}')",
    "a dictionary": f"{{'client_secret': '{PLANTED} with blanks'}}",
    "bytes": f"api_key=b'{PLANTED}'",
    "a list": f"recovery_codes=['{PLANTED}', 'other']",
    "a PostgreSQL address": f"cannot connect to postgresql://mainstay:{PLANTED}@db:5432/mainstay now",
    "a password with a slash and an at": f"postgresql://mainstay:{PLANTED}/x@y@db:5432/mainstay",
    "a Redis address": f"redis://:{PLANTED}@cache:6379/0",
    "an API key": f"key msk_abc_{PLANTED} is unknown",
    "a webhook secret": f"whsec_{PLANTED}",
    "a setting": f"MAINSTAY_ENCRYPTION_KEYS={PLANTED}",
}


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_a_secret_inside_a_sentence_is_masked(sentence):
    assert PLANTED not in mask_text(sentence)
    assert MASK in mask_text(sentence)


def test_a_token_is_masked_wherever_it_stands():
    assert JWT not in mask_text(f"the token was {JWT}, they say")


@pytest.mark.parametrize(
    "sentence",
    ["The token has expired.", "https://example.com:8443/a", "a@b.example", "PASSWORD_MIN_LENGTH=12", "secretary: Ada"],
)
def test_an_innocent_sentence_stays(sentence):
    assert mask_text(sentence) == sentence


@pytest.mark.parametrize(
    "name",
    ["password", "new_password", "Authorization", "set-cookie", "cookies", "refresh_token", "tokens", "refreshToken",
     "x-api-key", "api_key", "client_secret", "recovery_codes", "totp", "encryption_keys", "private_key", "jwt"],
)  # fmt: skip
@pytest.mark.parametrize("value", ["text", 123456, ["a"], {"a": "b"}, b"bytes"])
def test_a_field_with_a_secret_name_is_masked(name, value):
    assert redact(None, "", {name: value}) == {name: MASK}


@pytest.mark.parametrize("name", ["token_id", "password_length", "secret_count", "session_id", "tokenizer", "keyboard"])
def test_a_field_that_only_sounds_like_one_stays(name):
    assert not is_secret_field(name)


class Odd:
    def __str__(self) -> str:
        return f"password={PLANTED}"


NESTED = {
    "far inside": {"a": [{"b": ({"password": PLANTED},)}]},
    "too far to look": {"a": {"b": {"c": {"d": {"e": {"f": {"g": {"password": PLANTED}}}}}}}},
    "an exception": ValueError(f"postgresql://a:{PLANTED}@b/c"),
    "an object": Odd(),
    "bytes": f"token={PLANTED}".encode(),
}


@pytest.mark.parametrize("value", NESTED.values(), ids=NESTED)
def test_a_secret_is_masked_however_deep_and_in_whatever_it_sits(value):
    assert PLANTED not in json.dumps(redact(None, "", {"fact": value}), default=str)


@pytest.mark.parametrize(
    "evil", ["a-" * 32_000, "://:" * 16_000, "eyJ-" * 16_000, "password='" * 7_000, "token=[" * 9_000]
)
def test_a_text_made_to_be_slow_is_cut_and_not_slow(evil):
    assert len(mask_text(evil)) < 40_000


@given(st.text())
def test_masking_never_fails(text):
    mask_text(text)


@pytest.fixture
def root_logging():
    """Give the standard library's logging back as it was."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    configuration = structlog.get_config()
    yield
    root.handlers[:], level = before
    root.setLevel(level)
    structlog.configure(**configuration)


def logged(monkeypatch: pytest.MonkeyPatch, *, as_json: bool, level: str = "info"):
    sink = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
    monkeypatch.setattr("sys.stdout", sink)
    logs.configure_logging("test", "1.2.3", level, as_json)

    def lines() -> str:
        return sink.buffer.getvalue().decode()  # type: ignore[attr-defined]

    return lines


def test_the_standard_library_and_structlog_write_the_same_form(monkeypatch, root_logging):
    lines = logged(monkeypatch, as_json=True)
    structlog.get_logger("ours").info("export_built", export_id="e1")
    logging.getLogger("uvicorn.error").warning("it is %s", "late")
    ours, theirs = (json.loads(line) for line in lines().splitlines())
    assert list(ours)[:3] == list(theirs)[:3] == ["ts", "level", "event"]
    assert (ours["event"], ours["export_id"], ours["service"], ours["version"]) == (
        "export_built",
        "e1",
        "test",
        "1.2.3",
    )
    assert (theirs["event"], theirs["level"], theirs["logger"]) == ("it is late", "warning", "uvicorn.error")


def test_uvicorns_own_access_line_is_silent(monkeypatch, root_logging):
    lines = logged(monkeypatch, as_json=True)
    logging.getLogger("uvicorn.access").info("GET /x?token=abc")
    assert lines() == ""


def test_a_level_below_the_threshold_is_not_written(monkeypatch, root_logging):
    lines = logged(monkeypatch, as_json=True, level="warning")
    structlog.get_logger("ours").info("quiet")
    logging.getLogger("theirs").info("quiet")
    structlog.get_logger("ours").warning("loud")
    assert [json.loads(line)["event"] for line in lines().splitlines()] == ["loud"]


@pytest.mark.parametrize("as_json", [True, False])
def test_an_exception_shows_where_it_came_from_and_no_variable(monkeypatch, root_logging, as_json):
    lines = logged(monkeypatch, as_json=as_json)

    def sign_in(body: bytes) -> None:
        raise ValueError(f"cannot use postgresql://x:{PLANTED}@y/z")

    try:
        sign_in(f"{PLANTED} as a variable".encode())
    except ValueError:
        structlog.get_logger("ours").exception("broken")
        logging.getLogger("theirs").exception("broken")
    assert PLANTED not in lines()
    assert lines().count("sign_in") >= 2
    assert "ValueError" in lines()


@pytest.mark.parametrize(
    "value", ["\ud800", 10**400, Exception, b"\xff", {1: 2}, float("nan"), {"\ud800": 1}], ids=repr
)
def test_no_value_breaks_a_line(monkeypatch, root_logging, value):
    lines = logged(monkeypatch, as_json=True)
    structlog.get_logger("ours").info("odd", value=value)
    assert json.loads(lines())["event"] == "odd"


@pytest.mark.parametrize("as_json", [True, False])
def test_a_value_with_a_line_break_stays_on_its_line(monkeypatch, root_logging, as_json):
    lines = logged(monkeypatch, as_json=as_json)
    structlog.get_logger("ours").info("fact", value="a\nts=2026 level=info forged")
    if as_json:
        logging.getLogger("theirs").info("fact %s", "a\nts=2026 level=info forged")
    assert not any(line.startswith("ts=2026") for line in lines().splitlines())
