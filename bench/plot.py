"""The picture of a run: each ratio with its spread, and the bar it has to reach."""

from collections.abc import Sequence
from html import escape

from bench.rounds import Measured

_WIDTH, _ROW, _LEFT, _TRACK, _TOP = 760, 46, 12, 660, 30
_STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .quiet { fill: #59636e }
  .track { fill: #eaeef2 } .holds { fill: #1a7f37 } .missed { fill: #cf222e }
  .spread { stroke: #1f2328; stroke-width: 2 } .bar { stroke: #1f2328; stroke-width: 2 } .stretch { stroke-dasharray: 2 3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc } .quiet { fill: #9198a1 } .track { fill: #2a313c }
    .holds { fill: #3fb950 } .missed { fill: #f85149 } .spread, .bar { stroke: #f0f6fc }
  }
"""


def plot(measured: Sequence[Measured]) -> str:
    barred = [one for one in measured if one.measurement.bar]
    height = _TOP + _ROW * len(barred)
    rows = "\n".join(_row(one, _TOP + _ROW * place) for place, one in enumerate(barred))
    legend = "reached, with the spread of the rounds; solid line: the bar, dotted line: the stretch"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'aria-label="Each bar and what was reached">\n<style>{_STYLE}</style>\n'
        f'<text class="quiet" x="{_LEFT}" y="16">{legend}</text>\n{rows}\n</svg>\n'
    )


def _row(one: Measured, top: int) -> str:
    bar, found = one.measurement.bar, one.figure
    assert bar is not None
    longest = 1.15 * max(bar.value, bar.stretch, found.high, 1.0)

    def x(value: float) -> str:
        return f"{_LEFT + _TRACK * value / longest:.1f}"

    middle = top + 30
    verdict = "holds" if bar.holds(found.value) else "missed"
    return "\n".join(
        [
            f'<text x="{_LEFT}" y="{top + 14}">{escape(one.measurement.name)}</text>',
            f'<rect class="track" x="{_LEFT}" y="{top + 22}" width="{_TRACK}" height="16" rx="3"/>',
            f'<rect class="{verdict}" x="{_LEFT}" y="{top + 22}" width="{_TRACK * found.value / longest:.1f}" height="16" rx="3"/>',
            f'<path class="spread" d="M{x(found.low)} {middle}H{x(found.high)}"/>',
            f'<path class="bar" d="M{x(bar.value)} {top + 19}v22"/>',
            f'<path class="bar stretch" d="M{x(bar.stretch)} {top + 19}v22"/>',
            f'<text x="{_LEFT + _TRACK + 10}" y="{top + 35}">{found.value:.2f}</text>',
        ]
    )
