"""The command line: what it prints, what it exits with, and the document about restoring, carried out as written."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mainstay.entrypoints import cli
from mainstay.entrypoints.cli import main
from mainstay.infra.db import migrations
from mainstay.infra.db.revisions import head
from mainstay.infra.embedded.ports import free_port
from mainstay.infra.postgres_tools.address import named_database
from mainstay.kit.secrets import EncryptionKey
from tests.backups.conftest import EVENTS, fetch
from tests.conftest import apart
from tests.entrypoints.conftest import Outcome

DOCUMENT = Path(__file__).parents[3] / "docs/operations/backup-restore.md"


def variables(source, folder) -> dict[str, str]:
    """Redis is away: nothing here needs it."""
    return {
        "MAINSTAY_ENVIRONMENT": "test",
        "MAINSTAY_DATABASE_URL": source.runtime_url,
        "MAINSTAY_MIGRATION_DATABASE_URL": source.owner_url,
        "MAINSTAY_REDIS_URL": f"redis://127.0.0.1:{free_port()}/0",
        "MAINSTAY_ENCRYPTION_KEYS": EncryptionKey(b"k" * 32).encode(),
        "MAINSTAY_STORAGE_URL": folder.as_uri(),
        "MAINSTAY_DATA_DIR": str(folder.parent / "data"),
    }


@pytest.fixture
def mainstay(source, folder, monkeypatch, capsys) -> Callable[..., Outcome]:
    for name in [name for name in os.environ if name.startswith("MAINSTAY_")]:
        monkeypatch.delenv(name)
    for name, value in variables(source, folder).items():
        monkeypatch.setenv(name, value)

    def run(*arguments: str) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["mainstay", "backup", *arguments])
        capsys.readouterr()
        try:
            apart(main)
            code: object = 0
        except SystemExit as ended:
            code = ended.code
        printed = capsys.readouterr()
        return Outcome(int(str(code or 0)), printed.out, printed.err)

    return run


def test_one_is_made_listed_tried_and_brought_back(mainstay, empty_database):
    target = empty_database()
    assert mainstay("list").err == "There are no backups in the storage.\n"
    made = mainstay("now")
    assert made.code == 0
    backup_id = made.out.split()[0]
    assert re.fullmatch(rf"{backup_id}  \S+Z +\d+  {head()}  not tried\n", mainstay("list").out)
    tried = mainstay("verify")
    assert (tried.code, f"{backup_id} is good" in tried.out) == (0, True)
    assert "  restores (" in mainstay("list").out
    assert json.loads(mainstay("list", "--json").out)["id"] == backup_id
    restored = mainstay("restore", backup_id, "--into", target.owner_url)
    assert restored.code == 0
    assert "mainstay migrate" in restored.out
    again = mainstay("restore", backup_id, "--into", target.owner_url)
    assert (again.code, "--overwrite" in again.err) == (2, True)
    once_more = mainstay(
        "restore", backup_id, "--into", target.owner_url, "--overwrite", named_database(target.owner_url)
    )
    assert once_more.code == 0


async def test_what_is_done_by_hand_is_in_the_trail(mainstay, source):
    mainstay("now")
    mainstay("verify")
    query = "SELECT action FROM audit_events WHERE actor_type = 'command_line' AND action LIKE 'backup.%' ORDER BY id"
    assert [row[0] for row in await fetch(source.owner_url, query)][-2:] == ["backup.made", "backup.restore_verified"]


def test_listing_and_restoring_need_neither_the_database_nor_redis(mainstay, empty_database, monkeypatch):
    target = empty_database()
    backup_id = mainstay("now").out.split()[0]
    for name in ("MAINSTAY_DATABASE_URL", "MAINSTAY_MIGRATION_DATABASE_URL"):
        monkeypatch.setenv(name, f"postgresql://nobody@127.0.0.1:{free_port()}/gone")
    assert backup_id in mainstay("list").out
    assert mainstay("restore", backup_id, "--into", target.owner_url).code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("verify",), "no backup of the database"),
        (("verify", "database-20260101T000000Z-aaaaaa"), "There is no backup"),
        (("restore", "x", "--into", "postgresql://nobody@127.0.0.1:1/x"), "There is no backup 'x'"),
        (
            ("restore", "x", "--into", "postgresql://me:half/of-a-secret@127.0.0.1/x"),
            "a PostgreSQL address is expected",
        ),
    ],
)
def test_what_is_refused_ends_with_2(mainstay, arguments, said):
    outcome = mainstay(*arguments)
    assert (outcome.code, said in outcome.err) == (2, True)


def test_what_fails_ends_with_1(mainstay, folder, monkeypatch):
    backup_id = mainstay("now").out.split()[0]
    assert mainstay("restore", backup_id, "--into", f"postgresql://nobody@127.0.0.1:{free_port()}/x").code == 1
    (dump,) = folder.rglob("dump.pgc")
    dump.write_bytes(dump.read_bytes()[:-1])
    damaged = mainstay("verify", backup_id)
    assert (damaged.code, "bytes in the storage" in damaged.err) == (1, True)
    assert "DOES NOT RESTORE" in mainstay("list").out
    monkeypatch.setenv("MAINSTAY_STORAGE_URL", "file:///proc/no-such-place")
    assert mainstay("list").code == 1
    monkeypatch.setenv("MAINSTAY_DATABASE_URL", f"postgresql://nobody@127.0.0.1:{free_port()}/x")
    monkeypatch.delenv("MAINSTAY_MIGRATION_DATABASE_URL")
    assert mainstay("now").code == 1


@pytest.mark.parametrize(("arguments", "code"), [(("list",), 0), (("verify", "nothing"), 2)])
def test_a_command_that_used_the_storage_goes_without_being_taken_down(mainstay, monkeypatch, arguments, code):
    """Else the process is aborted now and then after its work is done, and who runs it by a script reads 134."""
    ended: list[int] = []
    monkeypatch.setattr(cli.os, "_exit", ended.append)
    monkeypatch.setattr(cli, "main", lambda: sys.exit(mainstay(*arguments).code))
    with pytest.raises(SystemExit):
        cli.program()
    assert ended == [code]


def test_of_redis_too(mainstay, redis_server, monkeypatch):
    assert mainstay("now", "--kind", "redis").code == 1
    monkeypatch.setenv("MAINSTAY_REDIS_URL", redis_server.url)
    made = mainstay("now", "--kind", "redis")
    assert made.code == 0
    assert "as they were written" in mainstay("verify", made.out.split()[0]).out


@pytest.mark.processes
async def test_the_document_leads_from_an_empty_machine_to_the_rows(mainstay, source, folder, empty_database):
    backup_id = mainstay("now").out.split()[0]
    target = empty_database()
    (steps,) = re.findall(r"<!-- run by a test -->\s+```sh\n(.+?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    programs = Path(sys.executable).parent
    environment = {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "HOME": os.environ["HOME"],
        **variables(target, folder),
        "MAINSTAY_MIGRATION_DATABASE_URL": target.owner_url.replace(password(target.owner_url), ""),
        "PGPASSWORD": password(target.owner_url).removeprefix(":"),
    }
    done = apart(
        lambda: subprocess.run(
            ["bash", "-euo", "pipefail", "-c", steps],
            check=False,
            env=environment,
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=300,
        )
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"Restoring {backup_id}" in done.stdout
    assert f"installation: intact through seq {EVENTS}" in done.stdout
    assert (await fetch(target.runtime_url, "SELECT count(*) FROM audit_events"))[0][0] >= EVENTS
    apart(migrations.differences, target.owner_url)


def password(url: str) -> str:
    return ":" + url.split(":")[2].split("@", maxsplit=1)[0]
