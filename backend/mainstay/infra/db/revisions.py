"""Which revisions this release brings, read off the migrations themselves: importing Alembic for it would cost a start 0.2 s."""

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "migrations"

_NAMED = re.compile(r'^(down_)?revision = "?([\w]+)"?$', re.MULTILINE)


@cache
def head() -> str:
    """The one that no other builds on."""
    (last,) = _revisions().keys() - set(_revisions().values())
    return last


def is_known(revision: str) -> bool:
    """False for a revision that a newer release has made: its schema still serves this one."""
    return revision in _revisions()


@cache
def _revisions() -> dict[str, str]:
    """Each revision and the one it builds on."""
    return dict(_pair(file.read_text("utf-8")) for file in (FOLDER / "versions").glob("*.py"))


def _pair(text: str) -> tuple[str, str]:
    named = dict(_NAMED.findall(text))
    return named[""], named["down_"]
