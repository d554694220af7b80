"""Jobs that do nothing: what is measured is all around them."""

import time
from typing import Any

from mainstay.jobs.context import JobContext
from mainstay.jobs.kinds import Payload, job


class DoNothing(Payload):
    pass


class TellTime(Payload):
    pass


@job("bench.do_nothing")
async def do_nothing(ctx: JobContext, wanted: DoNothing) -> None:
    assert ctx, wanted


@job("bench.tell_time")
async def tell_time(ctx: JobContext, wanted: TellTime) -> dict[str, Any]:
    """When its first line ran."""
    assert ctx, wanted
    return {"began": time.time()}
