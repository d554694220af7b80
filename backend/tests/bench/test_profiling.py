"""Shares of time from sampled stacks."""

from bench.profiling import own_shares, whole_shares

STACKS = [
    "run (server.py:10);answer (app.py:20);walk (tree.py:5) 2",
    "run (server.py:11);answer (app.py:24);walk (tree.py:6);walk (tree.py:7) 1",
    "run (server.py:10);log (logs.py:3) 1",
]


def test_the_time_of_a_function_itself_is_that_of_the_innermost_frames():
    assert own_shares(STACKS) == [("walk (tree.py)", 0.75), ("log (logs.py)", 0.25)]


def test_with_what_it_calls_a_function_counts_once_a_stack_whatever_the_line():
    found = dict(whole_shares(STACKS))
    assert found["run (server.py)"] == 1.0
    assert found["walk (tree.py)"] == found["answer (app.py)"] == 0.75
