"""`make bench-profile`: where the measured process spends its time under load, as a list, and as stacks that any flame-graph viewer opens."""

import re
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Collection, Iterable
from functools import partial
from pathlib import Path

import typer

from bench.comparison import Comparison
from bench.cores import kept_off_the_measured_core
from bench.load import load
from bench.refusals import NotMeasured
from bench.registry import EVERYTHING
from bench.served import served
from bench.stand import standing

FOLDER = Path(__file__).with_name("results")
SAMPLES_A_SECOND = 500
LISTED = 25
_PY_SPY = str(Path(sys.executable).with_name("py-spy"))
# Lines of one function are one function.
_LINE = re.compile(r":\d+\)$")
app = typer.Typer(pretty_exceptions_enable=False, add_completion=False)


@app.command()
def main(
    only: str = typer.Option("middleware", help="The key of a comparison; its first side is profiled."),
    seconds: int = typer.Option(15, min=1, help="Seconds under load."),
) -> None:
    """Sample the product's side of a comparison with py-spy while it is loaded."""
    found = next((one for one in EVERYTHING if one.key == only), None)
    if not isinstance(found, Comparison):
        raise typer.BadParameter(f"{only} is no comparison", param_hint="--only")
    FOLDER.mkdir(exist_ok=True)
    try:
        stacks = _sampled(found, seconds)
    except NotMeasured as refused:
        typer.echo(str(refused), err=True)
        raise typer.Exit(2) from refused
    (FOLDER / f"{only}.stacks").write_text("\n".join(stacks) + "\n", encoding="utf-8")
    for title, shares in (("in the function itself", own_shares(stacks)), ("with what it calls", whole_shares(stacks))):
        typer.echo(f"\n{title}")
        for frame, share in shares[:LISTED]:
            typer.echo(f"{share:7.1%}  {frame}")


def _sampled(wanted: Comparison, seconds: int) -> list[str]:
    with kept_off_the_measured_core() as core, standing(core) as stand, served(stand, wanted.a.program) as server:
        with server.client() as client:
            paths = list(wanted.a.paths(client))
        bearer = wanted.a.bearer(stand)
        server.check(wanted.a, paths, bearer)
        load(wanted.a, server.port, paths, 2, bearer=bearer)
        under_load = partial(load, wanted.a, server.port, paths, seconds + 2, bearer=bearer)
        loading = threading.Thread(target=under_load)
        loading.start()
        try:
            return _record(server.pid, seconds)
        finally:
            loading.join()


def _record(pid: int, seconds: int) -> list[str]:
    options = [
        "--format",
        "raw",
        "--rate",
        str(SAMPLES_A_SECOND),
        "--duration",
        str(seconds),
        "--output",
        "/dev/stdout",
    ]
    ended = subprocess.run(
        [_PY_SPY, "record", *options, "--pid", str(pid)], capture_output=True, text=True, check=False
    )
    stacks = [line for line in ended.stdout.splitlines() if line.rpartition(" ")[2].isdigit()]
    if ended.returncode != 0 or not stacks:
        raise NotMeasured(f"py-spy could not look into the process: {ended.stderr}")
    return stacks


def own_shares(stacks: Iterable[str]) -> list[tuple[str, float]]:
    """Each stack is `outer;inner;innermost count`: the innermost is where the time went."""
    return _shares((names[-1:], count) for names, count in map(_split, stacks))


def whole_shares(stacks: Iterable[str]) -> list[tuple[str, float]]:
    """A function that calls itself counts once a stack."""
    return _shares((set(names), count) for names, count in map(_split, stacks))


def _split(stack: str) -> tuple[list[str], int]:
    frames, _, count = stack.rpartition(" ")
    return [_LINE.sub(")", frame) for frame in frames.split(";")], int(count)


def _shares(counted: Iterable[tuple[Collection[str], int]]) -> list[tuple[str, float]]:
    found: Counter[str] = Counter()
    total = 0
    for names, count in counted:
        total += count
        found.update(dict.fromkeys(names, count))
    return [(name, count / total) for name, count in found.most_common()]


if __name__ == "__main__":
    app()
