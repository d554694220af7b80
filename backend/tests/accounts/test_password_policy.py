"""Which passwords are refused, with the reason, and that no others are."""

import time

import pytest

from mainstay.accounts.passwords import Owner, PasswordPolicy

POLICY = PasswordPolicy()
ADA = Owner("ada.king@example.com", "Ada Lovelace")


def reason(password: str, owner: Owner = ADA) -> str | None:
    refusal = POLICY.why_refused(password, owner)
    return refusal.code if refusal else None


@pytest.mark.parametrize(
    "password",
    [
        "correct horse battery staple",
        "a quiet lake at dawn",
        "naïve façade coöperation",
        "пастух гонит стадо",
        "一只敏捷的棕色狐狸跳过懒狗",
        "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧",
        "  blanks count as typed  ",
        "no\ttabs\tare\trefused",
        "x7" * 5 + "-other",
        "tQ9!kd0#mVp2",
        "é" * 6 + "quiet lake",
    ],
)
def test_anything_else_is_fine(password: str) -> None:
    assert reason(password) is None


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("elevenchars", "password_short"),
        ("", "password_short"),
        ("x1y2z" * 52, "password_long"),
        ("aaaaaaaaaaaa", "password_repetitive"),
        ("🦊" * 12, "password_repetitive"),
        ("abcabcabcabc", "password_repetitive"),
        ("AbcaBcabCabca", "password_repetitive"),
        ("qwerasdfqwerasdf", "password_repetitive"),
        ("abcdefghijkl", "password_repetitive"),
        ("123456789012", "password_repetitive"),
        ("210987654321", "password_repetitive"),
        ("password1234", "password_common"),
        ("PASSWORD!!!!", "password_common"),
        ("Sunshine2026!", "password_common"),
        ("iloveyou-2026-!", "password_common"),
        ("qwertyuiop12", "password_common"),
        ("the ada.king one", "password_personal"),
        ("Lovelace in spring", "password_personal"),
        ("my AdaLovelace pass", "password_personal"),
        ("the MainStay house", "password_personal"),
    ],
)
def test_what_is_guessed_first_is_refused_with_its_reason(password: str, code: str) -> None:
    assert reason(password) == code


def test_the_bounds_are_twelve_and_two_hundred_and_fifty_six_characters_not_bytes() -> None:
    long = "".join(chr(0x4E00 + (number * 7919) % 5000) for number in range(256))
    assert reason(long) is None
    assert reason(long + "x") == "password_long"
    assert reason(long[:12]) is None
    assert reason(long[:11]) == "password_short"


def test_a_part_of_two_letters_forbids_nothing() -> None:
    assert reason("alpine meadows in may", Owner("al@example.com", "Li Po")) is None


def test_no_password_is_slow_to_look_at() -> None:
    started = time.perf_counter()
    for password in ("1" * 255 + "a", "password" + "!" * 248, "ab" * 127 + "c"):
        POLICY.why_refused(password, ADA)
    assert time.perf_counter() - started < 2.0
