"""What every job that ends asks is built once, for the limits there are."""

from dataclasses import replace

import pytest
from sqlalchemy.dialects import postgresql

from mainstay.entrypoints.kinds import our_kinds
from mainstay.jobs import repository
from mainstay.jobs.kinds import KNOWN


def taking(which):
    return repository._taking(which, 8, repository._limited())


@pytest.mark.parametrize("which", repository._Which)
def test_each_question_for_waiting_jobs_is_built_once(which):
    assert taking(which) is taking(which)


@pytest.mark.parametrize("which", repository._Which)
def test_a_limit_that_comes_later_is_in_the_next_question(which, monkeypatch):
    before = taking(which)
    monkeypatch.setitem(KNOWN, "late.limit", replace(our_kinds()[0], name="late.limit", most_running=3))
    after = taking(which).compile(dialect=postgresql.dialect())
    assert "late.limit" in after.params.values()
    assert "late.limit" not in before.compile(dialect=postgresql.dialect()).params.values()
