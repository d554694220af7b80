"""What is in the files: what the API shows, all of it, once, and nothing that came later."""

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from mainstay.audit.export_file import verify_lines
from mainstay.entrypoints.cli import app
from mainstay.infra.crypto.signing import write_public_key
from mainstay.infra.db import lines as walking
from tests.conftest import apart
from tests.exports.conftest import ask, everything, fetch

AWKWARD = 'a "quoted", line\r\nbreak; ünïcödé ✓ \u2028 \\ tab\t'
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1")


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def flat(value: dict, prefix: str = "") -> dict:
    """As a table shows it: objects of a known form by their parts, anything else as JSON."""
    found = {}
    for name, one in value.items():
        if prefix == "" and name in {"actor", "context"}:
            found |= flat(one, f"{name}.")
        else:
            found[prefix + name] = one
    return found


def cell(text: str, like: object) -> object:
    if like is None:
        return text or None
    if isinstance(like, dict | list | int | bool):
        return json.loads(text)
    return text


@pytest.fixture
async def event(house, make_key):
    """Events that are hard to write."""
    key = await make_key(house.owner, house, owner="organization", scopes=["audit:write"])

    async def make(**wanted):
        body = {"action": "custom.noted", **wanted}
        answer = await key.call("POST", "/audit-events", json=body)
        assert answer.status_code == 201, answer.text

    return make


@pytest.fixture
async def awkward(event):
    await event(
        targets=[{"type": "note", "id": AWKWARD, "label": AWKWARD}],
        changes=[{"field": "name", "before": None, "after": AWKWARD}],
        metadata={"numbers": [1, 0.1, -2.5e-7, 12345678901234], "flag": True, AWKWARD: AWKWARD},
    )


async def test_the_trail_as_a_table_is_what_the_api_lists(house, awkward, exported):
    listed = await everything(house.owner, "/audit-events")
    file = await exported(house.owner, "audit_events", "csv")
    rows = table(file.content)
    assert file.headers["content-type"] == "text/csv; charset=utf-8"
    shown = [flat(one) for one in reversed(listed)]
    # Asking for it is an event as well.
    assert [one["action"] for one in rows[len(shown) :]] == ["export.requested"]
    for row, one in zip(rows, shown, strict=False):
        assert {name: cell(text, one[name]) for name, text in row.items()} == one
    assert (file.export["rows"], file.content[-2:]) == (len(rows), b"\r\n")


async def test_the_trail_as_lines_is_what_the_api_lists_and_verifies_offline(
    house, awkward, exported, seal, whole, tmp_path
):
    await seal()
    listed = await everything(house.owner, "/audit-events")
    file = await exported(house.owner, "audit_events")
    links = [one for one in file.objects if one["kind"] == "link"]
    events = [{name: one for name, one in link["event"].items() if name not in {"salt", "proofs"}} for link in links]
    assert sorted(events, key=lambda one: one["id"]) == sorted(listed, key=lambda one: one["id"])
    assert file.export["rows"] == len(listed)
    keys = whole.app.state.audit.keys
    trusted = write_public_key(keys.public[keys.key_id])
    report = verify_lines(file.content.splitlines(), trusted_key=trusted)
    assert (report.flaws, report.filters, report.chains[0].events) == ([], None, len(listed))
    assert report.chains[0].checkpoint is not None
    path = tmp_path / "trail.jsonl"
    path.write_bytes(file.content)
    told = apart(CliRunner().invoke, app, ["audit", "verify", str(path), "--key", trusted])
    assert (told.exit_code, f"{house.id}: intact" in told.stdout) == (0, True), told.output
    path.write_bytes(file.content.replace(b"custom.noted", b"custom.other"))
    assert apart(CliRunner().invoke, app, ["audit", "verify", str(path)]).exit_code == 1


async def test_a_filtered_trail_proves_that_its_events_belong_to_it(house, event, exported, seal):
    await event(outcome="denied")
    await event()
    await seal()
    file = await exported(house.owner, "audit_events", action="custom.noted", outcome="denied")
    report = verify_lines(file.content.splitlines())
    assert report.flaws == []
    assert report.filters == {"action": "custom.noted", "outcome": "denied"}
    assert (file.export["rows"], report.chains[0].events) == (1, 1)


@pytest.mark.parametrize("form", ["csv", "jsonl"])
async def test_filters_choose_as_those_of_the_list(house, event, exported, seal, form):
    await event(targets=[{"type": "note", "id": "n-1"}])
    await event(targets=[{"type": "note", "id": "n-2"}])
    listed = await house.owner.must("GET", "/audit-events")
    since = listed["data"][0]["occurred_at"]
    for filters in ({"target": "n-1"}, {"actor": house.owner.id}, {"since": since}, {"until": since}):
        query = "&".join(f"{name}={value}" for name, value in filters.items()).replace("+", "%2B")
        listed = await house.owner.must("GET", f"/audit-events?limit=200&{query}")
        wanted = {one["id"] for one in listed["data"]}
        await seal()
        file = await exported(house.owner, "audit_events", form, **filters)
        rows = (
            table(file.content)
            if form == "csv"
            else [one["event"] for one in file.objects if one["kind"] == "link" and one["event"]]
        )
        # What was recorded after the look at the list is in the table too.
        assert wanted <= {one["id"] for one in rows}
        assert all(one["action"].startswith(("export.", "job.")) for one in rows if one["id"] not in wanted)


JOBS = """
    INSERT INTO jobs (id, kind, queue, state, payload, result, error, organization_id, actor_type, max_attempts,
        unique_key, finished_at, progress_current, created_at)
    SELECT gen_random_uuid(), 'tests.gone', 'default', CASE WHEN n % 3 = 0 THEN 'failed' ELSE 'succeeded' END,
        jsonb_build_object('n', n, 'text', $2::text), CASE WHEN n % 2 = 0 THEN '{"done": true}'::jsonb END,
        CASE WHEN n % 3 = 0 THEN $2::text END, $1::uuid, 'system', 1, $1::uuid || ':key-' || n, now(),
        CASE WHEN n % 5 = 0 THEN n END, now() - interval '1 hour' + n * interval '1 second'
    FROM generate_series(1, $3::int) n
"""


async def test_jobs_are_what_the_api_lists(house, other, owner_role, exported):
    await owner_role.execute(JOBS, house.id, AWKWARD, 30)
    await owner_role.execute(JOBS, other.id, AWKWARD, 5)
    listed = await everything(house.owner, "/jobs")
    as_lines = await exported(house.owner, "jobs", until=listed[0]["created_at"])
    assert as_lines.objects == list(reversed(listed[1:]))
    as_table = table((await exported(house.owner, "jobs", "csv", state="failed", kind="tests.gone")).content)
    failed = [one for one in reversed(listed) if one["state"] == "failed"]
    assert [
        {name: cell(text, one[name]) for name, text in row.items()} for row, one in zip(as_table, failed, strict=True)
    ] == failed
    assert len(as_table) == 10


async def test_members_are_what_the_api_lists(house, other, exported):
    listed = await everything(house.owner, f"{house.path}/members")
    file = await exported(house.admin, "users")
    assert file.objects == list(reversed(listed))
    assert table((await exported(house.admin, "users", "csv")).content) == list(reversed(listed))
    assert file.export["rows"] == 4


@pytest.mark.parametrize("form", ["csv", "jsonl"])
async def test_ones_own_data_is_what_every_room_keeps_of_one(house, exported, form):
    file = await exported(house.member, "my_data", form)
    rows = table(file.content) if form == "csv" else file.objects
    told = {one["part"]: json.loads(one["data"]) if form == "csv" else one["data"] for one in rows}
    assert told["profile"]["email"] == house.member.email
    assert {"organizations", "sessions", "exports"} <= set(told)
    assert house.owner.email not in file.content.decode()
    assert file.export["rows"] == len(rows)


@pytest.mark.parametrize("text", FORMULAS)
async def test_a_table_holds_no_formula_and_lines_hold_the_text_as_it_is(house, owner_role, exported, text):
    await owner_role.execute(JOBS, house.id, text, 3)
    await owner_role.execute("UPDATE users SET full_name = $1 WHERE id = $2", f"{text} Ada", house.viewer.id)
    (failed,) = table((await exported(house.owner, "jobs", "csv", state="failed")).content)
    assert failed["error"] == f"'{text}"
    (failed,) = (await exported(house.owner, "jobs", state="failed")).objects
    assert failed["error"] == text
    names = [one["full_name"] for one in table((await exported(house.owner, "users", "csv")).content)]
    assert names[-1] == f"'{text} Ada"
    assert (await exported(house.owner, "users")).objects[-1]["full_name"] == f"{text} Ada"


async def test_nothing_at_all_is_a_header_or_an_empty_file(house, exported):
    nothing = {"until": "2020-01-01T00:00:00Z"}
    as_table = await exported(house.owner, "jobs", "csv", **nothing)
    assert (table(as_table.content), as_table.content.count(b"\r\n"), as_table.export["rows"]) == ([], 1, 0)
    as_lines = await exported(house.owner, "jobs", **nothing)
    assert (as_lines.content, as_lines.export["rows"]) == (b"", 0)


@pytest.mark.parametrize("page_bytes", [1, 2_000, 40_000])
async def test_every_row_is_there_once_however_the_pages_fall(house, owner_role, exported, monkeypatch, page_bytes):
    monkeypatch.setattr(walking, "_PAGE_BYTES", page_bytes)
    await owner_role.execute(JOBS, house.id, "x" * 100, 500)
    # All at one time: then the id alone tells them apart.
    await owner_role.execute("UPDATE jobs SET created_at = '2026-01-01' WHERE (payload->>'n')::int > 400")
    file = await exported(house.owner, "jobs", kind="tests.gone")
    numbers = [one["payload"]["n"] for one in file.objects]
    assert sorted(numbers) == list(range(1, 501))
    assert file.export["rows"] == 500


async def test_what_comes_while_it_is_written_is_not_in_it(house, owner_role, whole, deliver, monkeypatch):
    await owner_role.execute(JOBS, house.id, "x", 300)
    asked = (await ask(house.owner, "jobs", kind="tests.gone")).json()
    newest = walking.Walk._newest

    async def and_then_more(walk, database):
        through = await newest(walk, database)
        await owner_role.execute(JOBS.replace("- interval '1 hour'", "+ interval '1 hour'"), house.id, "late", 50)
        return through

    monkeypatch.setattr(walking.Walk, "_newest", and_then_more)
    await deliver()
    link = await house.owner.must("GET", f"/exports/{asked['id']}/download")
    content = (await fetch(whole, link["url"])).content
    assert (link["rows"], content.count(b"\n"), b"late" in content) == (300, 300, False)
