"""What a run leaves behind: the file for machines, the page and the picture for people."""

import json
import xml.etree.ElementTree as ET

import pytest
from bench import page, results
from bench.comparison import Call, Comparison, Timing, at_least, at_most
from bench.plot import plot
from bench.registry import EVERYTHING, MEASUREMENTS
from bench.rounds import Compared, Pace, Sample, Timed

CALL = Call("unused:unused", lambda _: (), lambda _: True)


def sample(rate, disturbed=0.0):
    return Sample(rate=rate, p99=0.004, microseconds=1e6 / rate, busy=0.99, disturbed=disturbed)


def compared(key, rate, bar=None, disturbed=0.0):
    measurement = Comparison(key, f"{key} & more", CALL, CALL, "its trips", bar)
    return Compared(measurement, [sample(rate, disturbed)] * 5, [sample(1000)] * 5)


@pytest.fixture
def run():
    start = Timing("start", "start, seconds", lambda _: 0.0, "imports", at_most(2.0, 1.0))
    return [
        compared("fast", 800, at_least(0.7, 0.85)),
        compared("slow", 400, at_least(0.7, 0.85)),
        compared("told", 100),
        Timed(start, [2.5, 2.4, 2.6, 2.5, 2.5]),
    ]


def test_the_file_holds_every_bar_and_nothing_else(run, tmp_path):
    file = tmp_path / "results.json"
    results.write_results(run, {"python": "3.12"}, 5, file)
    found = json.loads(file.read_text())
    assert found["versions"] == {"python": "3.12"}
    assert found["rounds"] == 5
    assert found["ratios"][0] == {
        "name": "fast & more", "value": 0.8, "spread": 0.0, "bar": 0.7, "stretch": 0.85, "holds": True,
    }  # fmt: skip
    assert [(one["name"], one["holds"]) for one in found["ratios"][1:]] == [
        ("slow & more", False),
        ("start, seconds", False),
    ]


def test_the_missed_bars_are_those_that_do_not_hold(run):
    assert [one.measurement.key for one in results.missed(run)] == ["slow", "start"]


def test_only_what_stands_between_the_marks_is_replaced():
    before = f"# Title\n\n{page.BEGIN}\nold\n{page.END}\n\nafter\n"
    once = page.between_marks(before, "new\n")
    assert once == f"# Title\n\n{page.BEGIN}\n\nnew\n\n{page.END}\n\nafter\n"
    assert page.between_marks(once, "new") == once


@pytest.mark.parametrize("text", ["no marks", page.BEGIN, page.END])
def test_a_page_that_lost_a_mark_is_left_alone(text):
    with pytest.raises(ValueError, match="marks"):
        page.between_marks(text, "new")


def test_the_page_tells_verdicts_limits_and_both_sides(run, tmp_path):
    file = tmp_path / "performance.md"
    file.write_text(f"{page.BEGIN}{page.END}")
    page.write_page(run, {"python": "3.12"}, Pace(5, 3), file)
    text = file.read_text()
    assert "| slow & more | 0.40 | 0.00 | ≥ 0.70 | 0.85 | **no** |" in text
    assert "| start, seconds | 2.50 | 0.20 | ≤ 2.00 | 1.00 | **no** |" in text
    assert "| told & more | 0.10 | its trips |" in text
    assert "| told & more | above the line | 100 | 10,000 | 4.0 | 99% |" in text
    assert "quieter machine" not in text
    assert file.with_suffix(".svg").exists()


def test_the_page_says_when_the_machine_was_not_quiet(tmp_path):
    file = tmp_path / "performance.md"
    file.write_text(f"{page.BEGIN}{page.END}")
    page.write_page([compared("fast", 800, at_least(0.7, 0.85), disturbed=0.2)], {}, Pace(5, 3), file)
    assert "at most 20.0% of a round. That is enough to disturb" in file.read_text()


def test_the_picture_has_a_row_for_every_bar(run):
    drawn = ET.fromstring(plot(run))
    marks = [one.get("class") for one in drawn.iter("{http://www.w3.org/2000/svg}rect")]
    assert [mark for mark in marks if mark != "track"] == ["holds", "missed", "missed"]


def test_the_file_kept_is_of_what_is_measured_today():
    kept = json.loads(results.FILE.read_text())
    assert kept["rounds"] >= 5
    assert {(one["name"], one["bar"], one["stretch"]) for one in kept["ratios"]} == {
        (one.name, one.bar.value, one.bar.stretch) for one in MEASUREMENTS if one.bar
    }


def test_the_page_kept_shows_the_file_kept():
    text = page.PAGE.read_text()
    for one in json.loads(results.FILE.read_text())["ratios"]:
        assert f"| {one['name']} | {one['value']:.2f} | {one['spread']:.2f} |" in text


def test_every_measurement_has_a_key_and_a_name_of_its_own():
    for names in ([one.key for one in EVERYTHING], [one.name for one in EVERYTHING]):
        assert len(names) == len(set(names))
