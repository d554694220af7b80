"""The run for people: what stands between the marks of `docs/operations/performance.md`, and its picture."""

from collections.abc import Sequence
from pathlib import Path
from statistics import median

from bench.plot import plot
from bench.rounds import Compared, Measured, Pace, Sample
from bench.table import DISTURBED

PAGE = Path(__file__).resolve().parents[1] / "docs/operations/performance.md"
BEGIN, END = "<!-- begin: written by make bench -->", "<!-- end: written by make bench -->"


def write_page(measured: Sequence[Measured], versions: dict[str, str], pace: Pace, page: Path = PAGE) -> None:
    text = page.read_text(encoding="utf-8")
    page.write_text(between_marks(text, _report(measured, versions, pace)), encoding="utf-8")
    page.with_suffix(".svg").write_text(plot(measured), encoding="utf-8")


def between_marks(text: str, new: str) -> str:
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"The page has lost its marks: {BEGIN} … {END}")
    return f"{before}{begin}\n\n{new.strip()}\n\n{end}{after}"


def _report(measured: Sequence[Measured], versions: dict[str, str], pace: Pace) -> str:
    barred = [one for one in measured if one.measurement.bar]
    return "\n\n".join(
        [
            "![Each bar and what was reached](performance.svg)",
            _table(("what", "value", "spread", "bar", "stretch", "holds"), [_verdict_row(one) for one in barred]),
            "### What limits each",
            _table(("what", "value", "limited by"), [_limit_row(one) for one in measured]),
            "### Both sides",
            _table(
                ("what", "side", "requests a second", "CPU µs a request", "p99 ms", "its core busy"),
                [row for one in measured if isinstance(one, Compared) for row in _side_rows(one)],
            ),
            _conditions(measured, versions, pace),
        ]
    )


def _table(titles: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [titles, tuple("---" for _ in titles), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _verdict_row(one: Measured) -> tuple[str, ...]:
    bar, found = one.measurement.bar, one.figure
    assert bar is not None
    sign = "≤" if bar.is_ceiling else "≥"
    verdict = "yes" if bar.holds(found.value) else "**no**"
    return (
        one.measurement.name, f"{found.value:.2f}", f"{found.spread:.2f}",
        f"{sign} {bar.value:.2f}", f"{bar.stretch:.2f}", verdict,
    )  # fmt: skip


def _limit_row(one: Measured) -> tuple[str, ...]:
    return one.measurement.name, f"{one.figure.value:.2f}", one.measurement.limited_by


def _side_rows(one: Compared) -> list[tuple[str, ...]]:
    return [
        (one.measurement.name, "above the line", *_cells(one.a)),
        ("", "below the line", *_cells(one.b)),
    ]


def _cells(samples: Sequence[Sample]) -> tuple[str, ...]:
    return (
        f"{median(one.rate for one in samples):,.0f}",
        f"{median(one.microseconds for one in samples):,.0f}",
        f"{median(one.p99 for one in samples) * 1000:.1f}",
        f"{median(one.busy for one in samples):.0%}",
    )


def _conditions(measured: Sequence[Measured], versions: dict[str, str], pace: Pace) -> str:
    samples = [sample for one in measured if isinstance(one, Compared) for sample in (*one.a, *one.b)]
    worst = max((sample.disturbed for sample in samples), default=0.0)
    quiet = f"Other programs kept the measured process from its core for at most {worst:.1%} of a round."
    warning = " That is enough to disturb the figures: run it again on a quieter machine." if worst > DISTURBED else ""
    used = ", ".join(f"{name} {number}" for name, number in versions.items())
    return f"{pace.rounds} rounds of {pace.seconds} s a side. {quiet}{warning}\n\nMeasured with {used}."
