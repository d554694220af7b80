"""`mainstay users …`: accounts made at the machine the service runs on."""

import asyncio
import json
import os
import stat
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest

from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.infra.embedded.ports import free_port
from tests.conftest import apart


def verify(password: str, hashed: str) -> bool:
    hasher = PasswordHasher(threads=1)
    try:
        return apart(asyncio.run, hasher.verify(password, hashed))[0]
    finally:
        hasher.close()


@pytest.fixture
def rows(owner):
    """Everybody in the database, with their credentials."""

    async def fetch() -> list[dict]:
        found = await owner.fetch("SELECT * FROM users LEFT JOIN credentials ON user_id = id ORDER BY users.id")
        return [dict(row) for row in found]

    return fetch


async def test_an_account_is_made_with_a_password_that_is_shown_once_and_kept_as_a_hash(mainstay, rows):
    ended = mainstay("users", "create", "Ada@Example.com", "--name", "  Ada \t Lovelace ", "--json")
    assert ended.code == 0, ended.err
    made = json.loads(ended.out)
    (row,) = await rows()
    assert (row["email"], row["full_name"], row["status"]) == ("ada@example.com", "Ada Lovelace", "active")
    assert (row["is_operator"], row["is_one_time"]) == (False, True)
    assert row["password_hash"].startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert verify(made["one_time_password"], row["password_hash"])
    assert made["one_time_password"] not in str(row)


async def test_a_new_account_owns_an_organization_of_its_own(mainstay, owner):
    mainstay("users", "create", "ada@example.com", "--name", "Ada Lovelace")
    mainstay("users", "ensure-operator", "op@example.com")
    mainstay("users", "ensure-operator", "op@example.com")
    query = """
        SELECT email, name, slug, role FROM memberships JOIN users ON users.id = user_id
        JOIN organizations ON organizations.id = organization_id ORDER BY email
    """
    assert [tuple(row) for row in await owner.fetch(query)] == [
        ("ada@example.com", "Ada Lovelace", "ada-lovelace", "owner"),
        ("op@example.com", "Operator", "operator", "owner"),
    ]


async def test_an_operator_may_be_made(mainstay, rows):
    assert "can sign in once with: " in mainstay("users", "create", "op@example.com", "--operator").out
    assert [row["is_operator"] for row in await rows()] == [True]


async def test_an_address_is_taken_however_it_is_written(mainstay, rows):
    mainstay("users", "create", "ada@example.com")
    ended = mainstay("users", "create", "ADA@example.COM")
    assert ended.code != 0
    assert "There is an account for ada@example.com already." in ended.err
    assert "Traceback" not in ended.err
    assert len(await rows()) == 1


@pytest.mark.parametrize(
    "address",
    ["", "ada", "ada@", "@example.com", "a b@example.com", "a@b@c", "a@b\r\nBcc: x@y", "a\x00b@c", "\udcff@x", "<a@b>"],
)
async def test_what_is_no_address_is_refused(mainstay, rows, address):
    ended = mainstay("users", "create", address)
    assert ended.code != 0
    assert "is not an address" in ended.err
    assert "Traceback" not in ended.err
    assert await rows() == []


async def test_the_first_operator_is_made_once(mainstay, rows, tmp_path):
    file = tmp_path / "operator.password"
    first = json.loads(mainstay("users", "ensure-operator", "op@example.com", "--password-file", str(file)).out)
    second = json.loads(mainstay("users", "ensure-operator", "other@example.com", "--password-file", str(file)).out)
    assert first == second == {"email": "op@example.com", "one_time_password": file.read_text().strip()}
    (row,) = await rows()
    assert verify(first["one_time_password"], row["password_hash"])


async def test_the_password_file_is_for_its_owner_only_whatever_stood_there(mainstay, rows, tmp_path):
    file = tmp_path / "operator.password"
    file.write_text("an old one")
    file.chmod(0o644)
    mainstay("users", "ensure-operator", "op@example.com", "--password-file", str(file))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "an old one" not in file.read_text()


async def test_a_link_in_place_of_the_password_file_is_not_followed(mainstay, rows, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("precious")
    (tmp_path / "operator.password").symlink_to(elsewhere)
    mainstay("users", "ensure-operator", "op@example.com", "--password-file", str(tmp_path / "operator.password"))
    assert elsewhere.read_text() == "precious"


async def test_the_password_is_gone_when_it_has_been_replaced(mainstay, owner, tmp_path):
    file = tmp_path / "operator.password"
    mainstay("users", "ensure-operator", "op@example.com", "--password-file", str(file))
    await owner.execute("UPDATE credentials SET is_one_time = false")
    shown = json.loads(mainstay("users", "ensure-operator", "op@example.com", "--password-file", str(file)).out)
    assert shown["one_time_password"] is None
    assert not file.exists()


async def test_a_password_that_cannot_be_kept_makes_no_operator(mainstay, rows, tmp_path):
    ended = mainstay("users", "ensure-operator", "op@example.com", "--password-file", str(tmp_path / "no" / "file"))
    assert ended.code == 2
    assert "cannot be written" in ended.err
    assert await rows() == []


async def test_an_address_that_is_a_persons_already_is_not_made_the_operators(mainstay, rows):
    mainstay("users", "create", "ada@example.com")
    assert mainstay("users", "ensure-operator", "ada@example.com").code != 0
    assert [row["is_operator"] for row in await rows()] == [False]


async def test_of_many_that_start_at_once_one_makes_the_operator(environment, rows, tmp_path):
    file = tmp_path / "operator.password"
    command = [str(Path(sys.executable).with_name("mainstay")), "users", "ensure-operator", "op@example.com"]
    running = [
        await asyncio.create_subprocess_exec(*command, "--password-file", str(file), env=environment, stdout=PIPE)
        for _ in range(2)
    ]
    printed = [json.loads((await process.communicate())[0]) for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert [one["one_time_password"] for one in printed] == [file.read_text().strip()] * 2
    assert len(await rows()) == 1


def test_without_a_database_the_command_says_so_in_a_line(mainstay, set_environment):
    set_environment(DATABASE_URL=f"postgresql://a:Planted-S3cret@127.0.0.1:{free_port()}/b")
    for command in (("users", "create", "a@b.example"), ("users", "ensure-operator", "a@b.example")):
        ended = mainstay(*command)
        assert ended.code == 1
        assert ended.err.startswith("The database does not answer")
        assert len(ended.err.splitlines()) == 1
        assert "S3cret" not in ended.err


def test_migrate_without_a_database_says_so_too(mainstay, set_environment):
    set_environment(MIGRATION_DATABASE_URL=f"postgresql://a:b@127.0.0.1:{free_port()}/b")
    ended = mainstay("migrate")
    assert (ended.code, len(ended.err.splitlines())) == (1, 1)


def test_migrate_twice_finds_nothing_to_do(mainstay):
    for _ in range(2):
        ended = mainstay("migrate")
        assert (ended.code, ended.out) == (0, "The schema is up to date.\n"), ended.err


def test_the_command_prints_its_help_and_its_version(mainstay):
    assert mainstay("version").out.strip() == "0.1.0"
    for word in ("api", "worker", "beat", "migrate", "openapi", "settings", "doctor", "users", "dev"):
        assert word in mainstay("--help").out
    assert mainstay("nonsense").code == 2


def test_nothing_of_the_machine_reaches_the_tests(environment):
    assert environment["MAINSTAY_ENVIRONMENT"] == "test"
    assert {name for name in environment if name.startswith("MAINSTAY_")} - set(os.environ)
