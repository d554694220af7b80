"""`make bench`: measure, print, and keep what was found."""

import sys
from collections.abc import Sequence

import typer

from bench.comparison import Measurement
from bench.cores import kept_off_the_measured_core
from bench.page import write_page
from bench.refusals import NotMeasured
from bench.registry import MEASUREMENTS
from bench.results import missed, write_results
from bench.rounds import Measured, Pace, measure
from bench.stand import standing
from bench.table import print_row, print_title
from bench.versions import versions
from mainstay.infra.embedded.errors import StartRefused

FEWEST_ROUNDS = 5


app = typer.Typer(pretty_exceptions_enable=False, add_completion=False)


@app.command()
def main(
    only: list[str] = typer.Option([], help="Measure only these, by key; repeat or separate by commas."),
    rounds: int = typer.Option(7, min=1, help="Rounds of each; at least 5 for a run that is kept."),
    seconds: int = typer.Option(3, min=1, help="Seconds of load on each side of a round."),
    strict: bool = typer.Option(False, help="Fail when a bar is missed."),
) -> None:
    """Take ratios between the product and the floors. A whole run is kept in bench/results.json and in the documents."""
    keys = {key for part in only for key in part.split(",") if key}
    try:
        measured, found = _run(_wanted(keys), Pace(rounds, seconds))
    except (NotMeasured, StartRefused) as refused:
        typer.echo(str(refused), err=True)
        raise typer.Exit(2) from refused
    if keys or rounds < FEWEST_ROUNDS:
        typer.echo(f"Not kept: a run that is kept measures everything in at least {FEWEST_ROUNDS} rounds.")
    else:
        write_results(measured, found, rounds)
        write_page(measured, found, Pace(rounds, seconds))
    if strict and missed(measured):
        sys.exit(1)


def _wanted(keys: set[str]) -> Sequence[Measurement]:
    known = [one.key for one in MEASUREMENTS]
    if strangers := keys - set(known):
        raise NotMeasured(f"Nothing is called {', '.join(sorted(strangers))}. There are: {', '.join(known)}.")
    return [one for one in MEASUREMENTS if not keys or one.key in keys]


def _run(wanted: Sequence[Measurement], pace: Pace) -> tuple[list[Measured], dict[str, str]]:
    measured = []
    with kept_off_the_measured_core() as core, standing(core) as stand:
        found = versions(stand)
        print_title()
        for one in wanted:
            measured.append(measure(stand, one, pace))
            print_row(measured[-1])
    return measured, found


if __name__ == "__main__":
    app()
