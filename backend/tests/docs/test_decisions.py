"""Decision records are complete, short and found in the index."""

import re
from datetime import date
from pathlib import Path

import pytest

DECISIONS = Path(__file__).parents[3] / "docs/decisions"
RECORDS = sorted(DECISIONS.glob("[0-9]*.md"))
INDEX = re.compile(r"^\| (\d{4}) \| \[(.+)\]\((\S+)\) \| (.+) \|$", re.MULTILINE)
STATUS = re.compile(r"^- Status: (proposed|accepted|superseded by \d{4})$", re.MULTILINE)
PARTS = ["Context", "Decision", "Consequences", "Alternatives"]
LINES_OF_A_PAGE = 60

every_record = pytest.mark.parametrize("record", RECORDS, ids=lambda path: path.stem)


def part(record: Path, name: str) -> str:
    return record.read_text(encoding="utf-8").partition(f"\n## {name}\n")[2].partition("\n## ")[0].strip()


def title_of(record: Path) -> str:
    return record.read_text(encoding="utf-8").partition("\n")[0].removeprefix(f"# {record.name[:4]}: ")


def status_of(record: Path) -> str | None:
    found = STATUS.search(record.read_text(encoding="utf-8"))
    return found and found[1]


@every_record
def test_a_record_has_the_four_parts_in_order(record: Path) -> None:
    assert re.findall(r"^## (.+)$", record.read_text(encoding="utf-8"), re.MULTILINE) == PARTS
    assert [name for name in PARTS if not part(record, name)] == []


@every_record
def test_a_record_is_named_after_its_number_and_title(record: Path) -> None:
    assert re.fullmatch(r"\d{4}(-[a-z0-9]+)+\.md", record.name)
    assert record.read_text(encoding="utf-8").startswith(f"# {record.name[:4]}: ")


@every_record
def test_a_record_has_a_status_and_a_date(record: Path) -> None:
    dated = re.search(r"^- Date: (\S+)$", record.read_text(encoding="utf-8"), re.MULTILINE)
    assert status_of(record)
    assert dated
    assert date.fromisoformat(dated[1])


@every_record
def test_a_record_states_its_decision_in_one_bold_line(record: Path) -> None:
    decision = part(record, "Decision")
    assert decision.startswith("**")
    assert decision.count("**") == 2


@every_record
def test_a_record_names_what_it_buys_what_it_costs_and_what_else_there_was(record: Path) -> None:
    better, _, worse = part(record, "Consequences").partition("\nWorse:\n")
    assert re.match(r"Better:\n\n- ", better)
    assert worse.strip().startswith("- ")
    assert part(record, "Alternatives").startswith("- **")


@every_record
def test_a_record_fits_on_a_page(record: Path) -> None:
    assert len(record.read_text(encoding="utf-8").splitlines()) <= LINES_OF_A_PAGE


def test_records_are_numbered_without_gap_or_repeat() -> None:
    assert [int(record.name[:4]) for record in RECORDS] == list(range(1, len(RECORDS) + 1))


def test_the_index_lists_every_record_with_its_title_and_status() -> None:
    listed = INDEX.findall((DECISIONS / "README.md").read_text(encoding="utf-8"))
    assert listed == [(record.name[:4], title_of(record), record.name, status_of(record)) for record in RECORDS]


def test_every_successor_of_a_superseded_record_exists() -> None:
    successors = {
        status[-4:] for record in RECORDS if (status := status_of(record)) and status.startswith("superseded")
    }
    assert successors <= {record.name[:4] for record in RECORDS}
