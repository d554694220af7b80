"""What the documents say about the tree is so: links lead somewhere, commands exist, settings are real."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from typer import Context
from typer.core import TyperGroup
from typer.main import get_command

from mainstay.entrypoints.cli import app
from mainstay.entrypoints.dev_settings import EmbeddedSettings
from mainstay.infra.db import Model
from mainstay.infra.db.tables import import_models
from mainstay.settings import Settings
from mainstay.settings_source import NEIGHBOURS, variables

ROOT = Path(__file__).parents[3]
OVERVIEW = ROOT / "docs/architecture.md"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
FENCE = re.compile(r"^(```+)(\w*)[^\n]*\n(.*?)^\1", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(<?([^)\s>]+)|^\[[^\]]+\]:\s*(\S+)|\b(?:src|href)=\"([^\"]+)\"", re.MULTILINE)
ELSEWHERE = re.compile(r"[a-z][a-z+.-]*:", re.IGNORECASE)
MACHINE_PATH = re.compile(r"(?<![\w.-])/(?:work|root|home|Users)/[^\s`)]*")
SETTING = re.compile(r"MAINSTAY_[A-Z0-9_]*[A-Z0-9]")
WORD = re.compile(r"[a-z][a-z0-9-]*")

every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))


@cache
def read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def links_in(text: str) -> Iterator[str]:
    prose = CODE.sub("", FENCE.sub("", text))
    for groups in LINK.findall(prose):
        target = next(filter(None, groups))
        if not ELSEWHERE.match(target):
            yield target


def anchors_in(text: str) -> set[str]:
    """The names a code host gives to headings: lower case, no punctuation, hyphens, a number for repeats."""
    anchors: set[str] = set(re.findall(r"<a (?:id|name)=\"([^\"]+)\"", text))
    for heading in re.findall(r"^#{1,6}\s+(.+?)\s*#*$", FENCE.sub("", text), re.MULTILINE):
        shown = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
        name = re.sub(r"[^\w\- ]", "", shown.lower()).replace(" ", "-")
        repeats = (f"{name}-{number}" if number else name for number in range(len(anchors) + 1))
        anchors.add(next(candidate for candidate in repeats if candidate not in anchors))
    return anchors


def command_lines_in(text: str) -> Iterator[list[str]]:
    """Every piece of inline code and every line of a shell block, in words, without a prompt or a comment."""
    spans = [code for _, code in CODE.findall(FENCE.sub("", text))]
    lines = [
        line for _, language, block in FENCE.findall(text) if language in {"sh", "bash"} for line in block.splitlines()
    ]
    for line in spans + lines:
        words = takewhile(lambda word: not word.startswith("#"), line.removeprefix("$ ").split())
        yield [word for word in words if not re.match(r"[A-Za-z_]+=", word)]


def make_targets_in(text: str) -> set[str]:
    made = (words[1:] for words in command_lines_in(text) if words[:1] == ["make"])
    return {word for words in made for word in words if WORD.fullmatch(word)}


def mainstay_commands_in(text: str) -> Iterator[list[str]]:
    for words in command_lines_in(text):
        if "mainstay" in words and (words[0] == "mainstay" or words[:2] == ["uv", "run"]):
            yield words[words.index("mainstay") + 1 :]


def targets_of_the_makefile() -> set[str]:
    rules = re.findall(r"^([a-zA-Z][\w .-]*?)\s*:(?![:=])", read(ROOT / "Makefile"), re.MULTILINE)
    return {target for rule in rules for target in rule.split()}


def first_stranger(command: Any, words: list[str]) -> str | None:
    """The first word that is not a command where a command is due."""
    for word in takewhile(WORD.fullmatch, words):
        if not isinstance(command, TyperGroup):
            return None
        command = command.get_command(Context(command), word)
        if command is None:
            return word
    return None


def broken(link: str, document: Path) -> bool:
    path, _, anchor = link.partition("#")
    if path.startswith("/"):
        return True
    target = (document.parent / unquote(path)).resolve() if path else document
    if not target.exists() or not target.is_relative_to(ROOT):
        return True
    return bool(anchor) and target.suffix == ".md" and anchor not in anchors_in(read(target))


@every_document
def test_every_link_inside_the_tree_leads_somewhere(document: Path) -> None:
    assert [link for link in links_in(read(document)) if broken(link, document)] == []


@every_document
def test_no_path_of_somebodys_machine_is_written_down(document: Path) -> None:
    assert MACHINE_PATH.findall(read(document)) == []


@every_document
def test_every_make_target_named_exists(document: Path) -> None:
    assert make_targets_in(read(document)) - targets_of_the_makefile() == set()


@every_document
def test_every_mainstay_command_named_exists(document: Path) -> None:
    commands = list(mainstay_commands_in(read(document)))
    assert [words for words in commands if first_stranger(get_command(app), words)] == []


@every_document
def test_every_setting_named_exists(document: Path) -> None:
    settings = list(variables(Settings))
    known = {setting.name for setting in settings} | NEIGHBOURS
    known |= {f"{setting.name}_FILE" for setting in settings if setting.is_secret}
    assert set(SETTING.findall(read(document))) - known == set()


def test_the_overview_says_when_it_was_checked_and_when_it_is_due() -> None:
    front = re.match(r"---\nlast_validated: (\S+)\nnext_review: (\S+)\n---\n", read(OVERVIEW))
    assert front is not None
    assert date.fromisoformat(front[1]) < date.fromisoformat(front[2])


def test_the_port_table_shows_the_settings_defaults() -> None:
    rows = re.findall(r"\| `127\.0\.0\.1:(\d+)` \| `(MAINSTAY_\w+)`", read(OVERVIEW))
    shown = {name: int(port) for port, name in rows}
    settings = [*variables(Settings), *variables(EmbeddedSettings)]
    assert shown == {setting.name: setting.field.default for setting in settings if setting.name.endswith("_PORT")}


def test_the_overview_lists_every_table() -> None:
    import_models()
    _, _, listed = read(OVERVIEW).partition("| table | owned by | holds |")
    assert set(re.findall(r"^\| `(\w+)` \|", listed.partition("\n\n")[0], re.MULTILINE)) == set(Model.metadata.tables)


SAMPLE = """
# Ports & `names`

# Ports & names

See [the table](other.md#ports), ![a picture](<picture.png>), [a site](https://example.com) and [here][far].
Not a link: `[x](nowhere.md)`. Run `make up`, or `PORT=1 make down reset`, or `uv run mainstay users create ADDRESS`.

[far]: away.md

```sh
$ make test  # not `make tea`
mainstay worker --queues high
```

```python
# Not a heading, and [no](link.md)
make = "make coffee"
```
"""


def test_the_reader_of_documents_sees_links_but_not_those_in_code() -> None:
    assert list(links_in(SAMPLE)) == ["other.md#ports", "picture.png", "away.md"]


def test_the_reader_of_documents_names_headings_as_code_hosts_do() -> None:
    assert anchors_in(SAMPLE) == {"ports--names", "ports--names-1"}


def test_the_reader_of_documents_sees_commands_in_shell_blocks_and_inline_only() -> None:
    assert make_targets_in(SAMPLE) == {"up", "down", "reset", "test"}
    assert list(mainstay_commands_in(SAMPLE)) == [["users", "create", "ADDRESS"], ["worker", "--queues", "high"]]


@pytest.mark.parametrize("link", ["docs/", "LICENSE", "docs/architecture.md#words", "#set-up", "docs/house%2Dstyle.md"])
def test_a_link_to_what_is_there_holds(link: str) -> None:
    assert not broken(link, ROOT / "CONTRIBUTING.md")


@pytest.mark.parametrize("link", ["docs/gone.md", "docs/architecture.md#gone", "#gone", "/LICENSE", "../"])
def test_a_link_to_nothing_out_of_the_tree_or_from_the_root_of_a_machine_is_broken(link: str) -> None:
    assert broken(link, ROOT / "CONTRIBUTING.md")
