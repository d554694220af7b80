"""What this room need not keep."""

from datetime import timedelta

from sqlalchemy import and_, func

from mainstay.infra.db.purging import Stale
from mainstay.jobs.models import Job


def stale_jobs(keep_done: timedelta, keep_failed: timedelta) -> tuple[Stale, ...]:
    """Failed ones wait longer, for a person to look at them."""
    is_done = Job.state.in_(("succeeded", "cancelled"))
    return (
        Stale("jobs_done", Job, and_(is_done, Job.finished_at < func.now() - keep_done)),
        Stale("jobs_failed", Job, and_(Job.state == "failed", Job.finished_at < func.now() - keep_failed)),
    )
