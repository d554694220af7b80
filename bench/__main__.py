"""`make bench`: measure, print, and keep what was found."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

import typer

from bench.comparison import Measurement
from bench.cores import kept_off_the_measured_core
from bench.page import write_page
from bench.refusals import NotMeasured
from bench.registry import EVERYTHING, MEASUREMENTS
from bench.results import missed, write_results
from bench.rounds import Measured, Pace, measure
from bench.stand import standing
from bench.table import print_failure, print_row, print_title
from bench.versions import versions
from mainstay.infra.embedded.errors import StartRefused

FEWEST_ROUNDS = 5
app = typer.Typer(pretty_exceptions_enable=False, add_completion=False)


@dataclass
class Run:
    pace: Pace
    versions: dict[str, str]
    measured: list[Measured] = field(default_factory=list)
    failed: list[Measurement] = field(default_factory=list)

    @property
    def is_kept(self) -> bool:
        measured = {one.measurement.key for one in self.measured}
        return measured == {one.key for one in MEASUREMENTS} and self.pace.rounds >= FEWEST_ROUNDS


@app.command()
def main(
    only: list[str] = typer.Option(
        [], help="Measure only these, by key, also those without kept figures; repeat or separate by commas."
    ),
    rounds: int = typer.Option(7, min=1, help="Rounds of each; at least 5 for a run that is kept."),
    seconds: int = typer.Option(3, min=1, help="Seconds of load on each side of a round."),
    strict: bool = typer.Option(False, help="Fail when a bar is missed."),
) -> None:
    """Take ratios between the product and the floors. A whole run is kept in bench/results.json and in the documents."""
    keys = {key for part in only for key in part.split(",") if key}
    try:
        run = _run(chosen(keys), Pace(rounds, seconds))
    except (NotMeasured, StartRefused) as refused:
        typer.echo(str(refused), err=True)
        raise typer.Exit(2) from refused
    if run.is_kept:
        write_results(run.measured, run.versions, rounds)
        write_page(run.measured, run.versions, run.pace)
    else:
        typer.echo(f"Not kept: a run that is kept measures everything in at least {FEWEST_ROUNDS} rounds.")
    if run.failed or (strict and missed(run.measured)):
        sys.exit(1)


def chosen(keys: set[str]) -> Sequence[Measurement]:
    known = [one.key for one in EVERYTHING]
    if strangers := keys - set(known):
        raise NotMeasured(f"Nothing is called {', '.join(sorted(strangers))}. There are: {', '.join(known)}.")
    return [one for one in EVERYTHING if one.key in keys] if keys else MEASUREMENTS


def _run(wanted: Sequence[Measurement], pace: Pace) -> Run:
    with kept_off_the_measured_core() as core, standing(core) as stand:
        run = Run(pace, versions(stand))
        print_title()
        for one in wanted:
            try:
                run.measured.append(measure(stand, one, pace))
            except NotMeasured as reason:
                run.failed.append(one)
                print_failure(one, reason)
            else:
                print_row(run.measured[-1])
    return run


if __name__ == "__main__":
    app()
