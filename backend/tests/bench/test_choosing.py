"""Which measurements a run takes, and which run is kept."""

import pytest
from bench.__main__ import FEWEST_ROUNDS, Run, chosen
from bench.refusals import NotMeasured
from bench.registry import EVERYTHING, MEASUREMENTS, NOT_MEASURED_YET
from bench.rounds import Pace, Timed


def taken(measurements):
    return [Timed(one, [1.0]) for one in measurements]


def test_a_whole_run_takes_what_has_kept_figures():
    assert chosen(set()) == MEASUREMENTS


@pytest.mark.parametrize("one", EVERYTHING, ids=lambda one: one.key)
def test_each_can_be_taken_by_itself_whether_it_has_figures_or_not(one):
    assert chosen({one.key}) == [one]


def test_a_stranger_is_told_what_there_is():
    with pytest.raises(NotMeasured, match=rf"called unheard-of\. There are: .*{NOT_MEASURED_YET[-1].key}"):
        chosen({MEASUREMENTS[0].key, "unheard-of"})


def test_only_a_whole_run_of_enough_rounds_is_kept():
    enough, fewer = Pace(FEWEST_ROUNDS, 1), Pace(FEWEST_ROUNDS - 1, 1)
    assert Run(enough, {}, taken(MEASUREMENTS)).is_kept
    assert not Run(fewer, {}, taken(MEASUREMENTS)).is_kept
    assert not Run(enough, {}, taken(MEASUREMENTS[1:])).is_kept
    # As many, but others.
    assert not Run(enough, {}, taken(EVERYTHING[1 : len(MEASUREMENTS) + 1])).is_kept
