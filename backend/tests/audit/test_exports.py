"""An export proves itself where nothing is at hand but the file: whatever is done to it is found by its first bad seq."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from typer.testing import CliRunner, Result

from mainstay.audit.checkpoints import PURPOSE
from mainstay.audit.export_file import NotAnExport, verify_lines
from mainstay.audit.repository import Filters
from mainstay.audit.sealed_form import INSTALLATION, canonical_json
from mainstay.audit.service.depositing import Depositor
from mainstay.audit.service.exporting import trail_lines
from mainstay.audit.service.recording import record
from mainstay.entrypoints.cli import app
from mainstay.infra.crypto.signing import SigningKeys, write_public_key
from mainstay.infra.storage import LocalStorage
from mainstay.kit.secrets import EncryptionKey
from tests.audit.conftest import ORGANIZATION, Trail, person
from tests.conftest import apart

type Lines = list[dict[str, Any]]


async def exported(trail: Trail, *chains: UUID, filters: Filters = Filters()) -> Lines:  # noqa: B008 - frozen
    lines = trail_lines(trail.database, trail.keys.public, chains or (INSTALLATION,), filters)
    return [json.loads(line) async for piece in lines for line in piece.body.splitlines()]


@pytest.fixture
async def lines(trail) -> Lines:
    """Ten links, signed at 6 and at 10."""
    await trail.sealed(6)
    await trail.sealed(4)
    return await exported(trail)


def written(lines: Lines) -> list[bytes]:
    return [canonical_json(line) for line in lines]


def found_in(lines: Lines | list[bytes], key: str | None = None) -> tuple[int, str] | None:
    raw = [line if isinstance(line, bytes) else canonical_json(line) for line in lines]
    flaws = verify_lines(raw, trusted_key=key).flaws
    return (flaws[0].seq, flaws[0].reason.value) if flaws else None


def link(lines: Lines, seq: int) -> dict[str, Any]:
    return next(line for line in lines if line["kind"] == "link" and line["seq"] == seq)


def links(lines: Lines) -> Lines:
    return [line for line in lines if line["kind"] == "link"]


def beside_links(lines: Lines) -> Lines:
    return [line for line in lines if line["kind"] != "link"]


def test_an_untouched_export_is_intact(lines, trail):
    report = verify_lines(written(lines), trusted_key=write_public_key(trail.keys.public[trail.keys.key_id]))
    assert report.flaws == []
    assert (report.chains[0].events, report.chains[0].through, report.chains[0].checkpoint.seq) == (10, 10, 10)


FORGERIES: dict[str, Callable[[dict[str, Any]], Any]] = {
    "an action": lambda event: event.update(action="custom.other"),
    "a label": lambda event: event["actor"].update(label="eve@example.com"),
    "an address": lambda event: event["context"].update(ip=None),
    "a field more": lambda event: event.update(note="added"),
    "a field less": lambda event: event.pop("job_id", event.pop("metadata")),
    "a field more inside": lambda event: event["actor"].update(note="added"),
    "a number": lambda event: event["metadata"].update(number=99),
    "a target's label": lambda event: event["targets"][0].pop("label"),
    "an invented erasure": lambda event: (
        event["actor"].update(label="eve@example.com"),
        event.update(proofs={"actor.label": {"digest": "00" * 32}}),
    ),
    "another salt": lambda event: event.update(salt="00" * 16),
    "no salt": lambda event: event.update(salt=None),
    "a shape of its own": lambda event: event.update(actor=["eve"]),
    "half a surrogate pair": lambda event: event.update(action="\ud800"),
}


@pytest.mark.parametrize("forge", FORGERIES.values(), ids=FORGERIES)
def test_a_tampered_event_is_found(lines, forge):
    forge(link(lines, 4)["event"])
    raw = [json.dumps(line).encode() for line in lines]
    assert found_in(raw) == (4, "event_changed")


def test_a_removed_link_is_found(lines):
    lines.remove(link(lines, 5))
    assert found_in(lines) == (5, "seal_missing")


def test_a_removed_link_is_found_when_the_rest_is_renumbered(lines):
    lines.remove(link(lines, 5))
    for later in links(lines)[4:]:
        later["seq"] -= 1
    assert found_in(lines) == (5, "chain_broken")


def test_an_event_taken_out_of_its_link_is_found(lines):
    link(lines, 7)["event"] = None
    assert found_in(lines) == (7, "event_missing")


def test_swapped_lines_are_found(lines):
    third, sixth = lines.index(link(lines, 3)), lines.index(link(lines, 6))
    lines[third], lines[sixth] = lines[sixth], lines[third]
    assert found_in(lines) == (3, "seal_missing")


def test_swapped_events_are_found(lines):
    third, sixth = link(lines, 3), link(lines, 6)
    third["event"], sixth["event"] = sixth["event"], third["event"]
    third["event_id"], sixth["event_id"] = sixth["event_id"], third["event_id"]
    assert found_in(lines) == (3, "event_changed")


@pytest.mark.parametrize("kept", [0, 1, 5, 9])
def test_a_truncated_export_is_found(lines, kept):
    assert found_in([*beside_links(lines), *links(lines)[:kept]]) == (kept + 1, "cut_off")


def test_an_export_cut_in_the_middle_of_a_line_is_found(lines):
    raw = written(lines)
    raw[-1] = raw[-1][:100]
    assert found_in(raw) == (10, "unreadable")


def test_a_truncated_export_is_found_also_when_its_manifest_was_made_to_fit(lines):
    shortened = [*beside_links(lines), *links(lines)[:7]]
    shortened[0]["chains"][str(INSTALLATION)] = 7
    assert found_in(shortened) == (8, "cut_off")


def test_what_is_cut_off_behind_the_last_checkpoint_is_beyond_proof(lines):
    shortened = [*beside_links(lines)[:2], *links(lines)[:7]]
    shortened[0]["chains"][str(INSTALLATION)] = 7
    assert shortened[1]["seq"] == 6
    assert found_in(shortened) is None


def test_a_forged_checkpoint_is_found(lines):
    checkpoint = next(line for line in lines if line["kind"] == "checkpoint")
    checkpoint["seq"] = 5
    assert found_in(lines) == (5, "checkpoint_forged")


def test_a_chain_made_up_with_a_key_of_its_own_does_not_pass_for_ours(lines, trail):
    ours = write_public_key(trail.keys.public[trail.keys.key_id])
    forger = SigningKeys([b"f" * 32], PURPOSE)
    assert found_in(lines, ours) is None
    report = verify_lines(written(lines), trusted_key=write_public_key(forger.public[forger.key_id]))
    assert report.chains[0].checkpoint is None


def test_lines_after_the_end_are_found(lines):
    assert found_in([*lines, {"kind": "link"}]) == (11, "unreadable")


@pytest.mark.parametrize(
    "first", [b"", b"{}", b"[]", b"\xff", b'{"kind":"manifest"}', b'{"kind":"link"}', b"[" * 100_000]
)
def test_what_is_no_export_is_refused(first):
    with pytest.raises(NotAnExport):
        verify_lines([first])
    with pytest.raises(NotAnExport):
        verify_lines([])


async def test_a_flaw_in_one_chain_says_nothing_of_the_next(trail):
    await trail.sealed(4)
    await trail.sealed(3, ORGANIZATION)
    lines = await exported(trail, INSTALLATION, ORGANIZATION)
    link(lines, 2)["event"]["action"] = "custom.other"
    report = verify_lines(written(lines))
    assert [(one.chain, one.flaw and one.flaw.seq, one.events) for one in report.chains] == [
        (INSTALLATION, 2, 1),
        (ORGANIZATION, None, 3),
    ]


async def test_a_chain_missing_from_the_file_is_found(trail):
    await trail.sealed(2)
    await trail.sealed(3, ORGANIZATION)
    lines = await exported(trail, INSTALLATION, ORGANIZATION)
    assert found_in([line for line in lines if line.get("chain") != str(ORGANIZATION)]) == (1, "cut_off")


async def test_a_filtered_export_proves_that_its_events_belong_to_the_chain(trail):
    await trail.sealed(3)
    async with trail.database.transaction() as session:
        await record(session, person(), "custom.rare")
    await trail.seal()
    await trail.sign()
    lines = await exported(trail, filters=Filters(action="custom.rare"))
    report = verify_lines(written(lines))
    assert (report.flaws, report.filters, report.chains[0].events) == ([], {"action": "custom.rare"}, 1)
    assert [line["seq"] for line in links(lines) if line["event"]] == [4]
    link(lines, 4)["event"]["outcome"] = "denied"
    assert found_in(lines) == (4, "event_changed")


async def test_an_event_that_was_left_out_cannot_be_called_filtered_without_saying_so(trail, lines):
    link(lines, 4)["event"] = None
    lines[0]["filters"] = {"action": "custom.noted"}
    report = verify_lines(written(lines))
    assert (report.flaws, report.filters) == ([], {"action": "custom.noted"})


@pytest.fixture
def command(trail: Trail, database: Any, redis_server: Any, tmp_path: Path):
    """`mainstay audit …`, as typed at a terminal."""

    def run(*words: str, connected: bool = True) -> Result:
        env: dict[str, str | None] = {name: None for name in os.environ if name.startswith("MAINSTAY_")}
        env["MAINSTAY_DATA_DIR"] = "/nonexistent"
        if connected:
            env |= {
                "MAINSTAY_ENVIRONMENT": "test",
                "MAINSTAY_DATABASE_URL": database.runtime_url,
                "MAINSTAY_REDIS_URL": redis_server.url,
                "MAINSTAY_STORAGE_URL": f"file://{tmp_path}/storage",
                "MAINSTAY_ENCRYPTION_KEYS": EncryptionKey(b"k" * 32).encode(),
            }
        return apart(CliRunner().invoke, app, ["audit", *words], env=env)

    return run


async def test_the_command_line_exports_and_verifies_with_and_without_the_installation(trail, command, tmp_path: Path):
    await trail.sealed(5)
    file = tmp_path / "trail.jsonl"
    done = command("export", str(file))
    assert done.exit_code == 0, done.stderr
    assert file.stat().st_mode & 0o777 == 0o600
    key = command("key").stdout.strip()
    offline = command("verify", str(file), "--key", key, connected=False)
    assert (offline.exit_code, offline.stderr) == (0, "")
    assert "installation: intact through seq 5, 5 events compared, signed up to 5" in offline.stdout
    assert command("verify").exit_code == 0
    # The export is in the trail itself.
    assert await trail.owner.fetchval("SELECT count(*) FROM audit_events WHERE action = 'audit.exported'") == 1


async def test_the_command_line_names_the_first_bad_seq(trail, command, tmp_path: Path):
    await trail.sealed(5)
    file = tmp_path / "trail.jsonl"
    assert command("export", str(file)).exit_code == 0
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(lines[:-2]))
    offline = command("verify", str(file), connected=False)
    assert offline.exit_code == 1
    assert "BROKEN at seq 4: the chain ends before it" in offline.stdout
    await trail.owner.execute("UPDATE audit_events SET outcome = 'denied' WHERE id = $1", await trail.event_of(2))
    online = command("verify")
    assert (online.exit_code, "BROKEN at seq 2: the event is not the one" in online.stdout) == (1, True)


def test_the_command_line_refuses_what_it_cannot_read(command, tmp_path: Path):
    other = tmp_path / "other.txt"
    other.write_text("hello\n")
    for words in (["verify", str(other)], ["verify", str(tmp_path / "gone")]):
        refused = command(*words, connected=False)
        assert refused.exit_code == 2


def test_a_file_that_exists_is_not_overwritten(command, tmp_path: Path):
    there = tmp_path / "there"
    there.write_text("mine")
    assert command("export", str(there)).exit_code == 2
    assert there.read_text() == "mine"


async def test_the_command_line_says_when_the_storage_has_what_the_table_has_lost(trail, command, tmp_path: Path):
    storage = LocalStorage(tmp_path / "storage", keys=[b"k" * 32], downloads="http://localhost/files")
    await trail.sealed(5)
    await Depositor(storage).deposit(trail.database)
    whole = command("verify")
    assert (whole.exit_code, "installation in the storage: signed up to 5" in whole.stdout) == (0, True)
    await trail.owner.execute("DELETE FROM audit_checkpoints")
    await trail.owner.execute("DELETE FROM audit_seals WHERE seq > 2")
    cut = command("verify")
    assert cut.exit_code == 1
    assert "installation in the storage: BROKEN at seq 3: the chain ends before it" in cut.stdout


async def test_the_command_line_does_not_call_whole_what_it_could_not_compare(trail, command, tmp_path: Path):
    await trail.sealed(1)
    (tmp_path / "storage").write_bytes(b"in the way")
    ended = command("verify")
    assert ended.exit_code == 3
    assert "The storage does not answer: its checkpoints were not compared." in ended.stdout
