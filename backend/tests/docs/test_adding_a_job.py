"""What `adding-a-job.md` shows works as it is written there."""

import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from uuid import UUID

import pytest

import mainstay
from mainstay.audit import actions as audit_actions
from mainstay.jobs import kinds
from mainstay.kit.actor import Actor
from tests.organizations.conftest import actions, build, house, join, owner_role, settings, sign_up, whole

__all__ = ["actions", "build", "house", "join", "owner_role", "settings", "sign_up", "whole"]

PAGE = Path(__file__).parents[3] / "docs/getting-started/adding-a-job.md"
DECLARATION, ASKING, TEST = re.findall(r"^```python\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
(BODY,) = re.findall(r"^```json\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)


@pytest.fixture
def greetings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, ModuleType]]:
    """The room of the page, in the house for as long as the test takes."""
    room = tmp_path / "greetings"
    room.mkdir()
    for name, text in (("__init__", ""), ("work", DECLARATION), ("service", ASKING), ("test_work", TEST)):
        (room / f"{name}.py").write_text(text, "utf-8")
    monkeypatch.setattr(mainstay, "__path__", [*mainstay.__path__, str(tmp_path)])
    registers = (kinds.KNOWN, kinds._OF_PAYLOAD, audit_actions.KNOWN)
    before = [dict(register) for register in registers]
    try:
        yield {name: importlib.import_module(f"mainstay.greetings.{name}") for name in ("work", "service", "test_work")}
    finally:
        for register, kept in zip(registers, before, strict=True):
            for name in register.keys() - kept.keys():
                del register[name]
        for name in [name for name in sys.modules if name.startswith("mainstay.greetings")]:
            del sys.modules[name]


def test_the_declaration_is_short():
    assert len([line for line in DECLARATION.splitlines() if line]) < 15


async def test_the_test_of_the_page_passes_with_what_the_page_sends(
    greetings, house, whole, work_off, own_redis, actions
):
    assert BODY.strip() in TEST
    await greetings["test_work"].test_an_organization_is_greeted_once(house, whole, work_off, own_redis, actions)


async def test_the_service_of_the_page_has_its_effect_once(greetings, house, whole, work_off, own_redis, actions):
    actor = Actor.system("tests").within(UUID(house.id), frozenset())
    for _ in range(2):
        async with whole.database.transaction() as session:
            await greetings["service"].welcome(session, actor)
    assert await work_off(whole.database, own_redis) == 1
    assert (await actions()).count("organization.greeted") == 1


async def test_what_is_rolled_back_was_never_asked_for(greetings, house, whole, work_off, own_redis):
    async with whole.database.sessions() as session:
        await greetings["service"].welcome(session, Actor.system("tests").within(UUID(house.id), frozenset()))
        await session.rollback()
    assert await work_off(whole.database, own_redis) == 0
