"""What becomes of the times at which a schedule was due. No database here: facts in, decisions out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from mainstay.schedules.timing import Timing, times_after

# So late is still on time: a tick that was held up, a beat that was replaced.
GRACE: Final = timedelta(seconds=60)
# So many times are looked at in one go; whoever was away for longer catches up in several.
_MOST: Final = 600
# Of more than that nobody may want the last ones run, so they are decided together.
MOST_CAUGHT_UP: Final = 100


@dataclass(frozen=True, slots=True)
class Due:
    missed: Sequence[datetime]
    to_run: Sequence[datetime]
    # When it is due next; none when it never is again.
    following: datetime | None


def look_back(timing: Timing, first: datetime, now: datetime, misfire: str, most: int) -> Due:
    """`first` is due by now; what has become due since it is decided with it."""
    times = [first]
    following: datetime | None = None
    for one in times_after(timing, first):
        if one > now or len(times) == _MOST:
            following = one
            break
        times.append(one)
    if following is not None and following <= now:
        # The newest of what was missed are yet to come, and only they may be run.
        settled = len(times) - MOST_CAUGHT_UP
        return Due(times[:settled], [], times[settled])
    late = [one for one in times if now - one > GRACE]
    caught_up = {"skip": 0, "run_once": 1, "run_all": most}[misfire]
    missed = late[: max(0, len(late) - caught_up)]
    return Due(missed, list(islice(times, len(missed), None)), following)
