"""Who may import whom, and how the code is laid out."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.app import BACKEND, PACKAGE, modules

LONGEST_FILE = 400
SAYS_NOTHING = re.compile(r"^_?(utils?|helpers?|managers?|common|misc|base)(_|$)|_(utils?|helpers?|manager)$")
SUPPRESSION = re.compile(r"#\s*(noqa|type:\s*ignore)(?P<codes>[^#]*)(?P<rest>.*)$")


def tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def test_rooms_import_only_what_lies_below_them():
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=BACKEND, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_room_reaches_into_anothers_tables():
    """What another room keeps is asked for at its door."""
    for module in modules():
        room, *rest = module.relative_to(PACKAGE).parts
        if room in {"entrypoints", "web", "infra", "kit"} or not rest:
            continue
        for node in ast.walk(tree(module)):
            names = (node.module or "").split(".") if isinstance(node, ast.ImportFrom) else []
            if len(names) > 2 and names[1] not in {room, "web", "infra", "kit"}:
                assert not re.search(r"(^|_)(repository|models)$", names[2]), f"{module}: {node.module}"


def test_the_kit_needs_the_standard_library_only():
    for module in (PACKAGE / "kit").glob("*.py"):
        for node in ast.walk(tree(module)):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            roots = {name.split(".")[0] for name in names}
            assert roots <= set(sys.stdlib_module_names) | {"mainstay"}, f"{module.name} imports {roots}"


def test_no_file_outgrows_its_one_reason():
    long = {str(one.relative_to(BACKEND)): len(one.read_text("utf-8").splitlines()) for one in modules()}
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FILE} == {}


def test_no_file_or_folder_has_a_name_that_says_nothing():
    named = [*modules(), *(folder for folder in PACKAGE.rglob("*") if folder.is_dir())]
    assert [str(one) for one in named if SAYS_NOTHING.search(one.stem)] == []


@pytest.mark.parametrize("name", ["utils", "string_utils", "helpers", "user_manager", "_helpers", "common"])
def test_a_name_that_says_nothing_is_noticed(name):
    assert SAYS_NOTHING.search(name)


def test_middleware_is_plain_asgi():
    assert [str(one) for one in modules() if "BaseHTTPMiddleware" in one.read_text("utf-8")] == []


def test_relationships_never_load_by_surprise():
    for module in modules():
        for node in ast.walk(tree(module)):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", getattr(node.func, "attr", "")) == "relationship"
            ):
                lazy = [keyword.value for keyword in node.keywords if keyword.arg == "lazy"]
                assert [ast.unparse(value) for value in lazy] == ["'raise'"], f"{module}:{node.lineno}"


def test_a_suppression_names_its_rule_and_its_reason():
    unexplained = []
    for module in modules():
        for number, line in enumerate(module.read_text("utf-8").splitlines(), 1):
            found = SUPPRESSION.search(line)
            if found and not re.search(r"(:\s*[A-Z]+\d+.* - \w|\[[\w-]+\]\s*#\s*\w)", line):
                unexplained.append(f"{module.relative_to(BACKEND)}:{number}: {line.strip()}")
    assert unexplained == []


def test_http_errors_are_raised_in_our_words():
    for module in modules():
        for node in ast.walk(tree(module)):
            if isinstance(node, ast.Raise) and node.exc is not None:
                assert "HTTPException" not in ast.unparse(node.exc), f"{module}:{node.lineno}"
