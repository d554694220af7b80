"""From rounds to a figure, and from a figure to a verdict."""

import pytest
from bench.arithmetic import figure, ratios
from bench.comparison import at_least, at_most


def test_a_figure_is_the_median_of_its_rounds_and_their_distance():
    found = figure([0.7, 0.9, 0.8, 0.2, 0.75])
    assert (found.value, found.low, found.high) == (0.75, 0.2, 0.9)
    assert found.spread == pytest.approx(0.7)


def test_an_even_number_of_rounds_has_its_median_in_the_middle():
    assert figure([1.0, 4.0, 2.0, 3.0]).value == 2.5


def test_what_slows_both_sides_of_a_round_changes_no_ratio():
    assert ratios([100, 50, 25], [200, 100, 50]) == [0.5, 0.5, 0.5]


def test_sides_of_unequal_length_are_refused():
    with pytest.raises(ValueError, match="shorter"):
        ratios([1.0, 2.0], [1.0])


@pytest.mark.parametrize(
    ("bar", "measured", "holds"),
    [
        (at_least(0.7, 0.85), 0.7, True),
        (at_least(0.7, 0.85), 0.69, False),
        (at_most(2.0, 1.0), 2.0, True),
        (at_most(2.0, 1.0), 2.01, False),
    ],
)
def test_a_bar_holds_from_its_own_value_on(bar, measured, holds):
    assert bar.holds(measured) is holds
