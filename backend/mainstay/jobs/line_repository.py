"""An organization's jobs as lines of a file."""

from typing import Final
from uuid import UUID

from sqlalchemy import select

from mainstay.infra.db.line_forms import Field, LineForm, Shape
from mainstay.infra.db.lines import Walk
from mainstay.jobs.models import Job
from mainstay.jobs.person_repository import Filters, fitting

# A key that a client gave is kept behind the organization's id.
_OWN_KEY: Final = (
    "CASE WHEN starts_with(jobs.unique_key, jobs.organization_id || ':') THEN substr(jobs.unique_key, 38) "
    "ELSE jobs.unique_key END"
)
_PROGRESS: Final = (
    "CASE WHEN jobs.progress_current IS NOT NULL THEN jsonb_build_object('current', jobs.progress_current, "
    "'total', jobs.progress_total, 'message', jobs.progress_message) END"
)
# What the API shows of a job, under the same names.
JOB: Final = (
    Field("id", "jobs.id"),
    Field("kind", "jobs.kind", Shape.text),
    Field("queue", "jobs.queue", Shape.text),
    Field("state", "jobs.state"),
    Field("cause", "jobs.cause", Shape.text),
    Field("payload", "jobs.payload", Shape.json),
    Field("result", "jobs.result", Shape.json),
    Field("error", "jobs.error", Shape.text),
    Field("unique_key", _OWN_KEY, Shape.text),
    Field("attempt", "jobs.attempt", Shape.number),
    Field("max_attempts", "jobs.max_attempts", Shape.number),
    Field("progress", _PROGRESS, Shape.json),
    Field("request_id", "jobs.request_id", Shape.text),
    Field("created_at", "jobs.created_at", Shape.moment),
    Field("run_at", "jobs.run_at", Shape.moment),
    Field("started_at", "jobs.started_at", Shape.moment),
    Field("finished_at", "jobs.finished_at", Shape.moment),
    Field("cancel_requested_at", "jobs.cancel_requested_at", Shape.moment),
    Field("dismissed_at", "jobs.dismissed_at", Shape.moment),
)


def jobs(organization_id: UUID, filters: Filters, form: LineForm) -> Walk:
    query = select(Job.id).where(Job.organization_id == organization_id, *fitting(filters))
    in_order = (Job.created_at, Job.id)
    return Walk(query, JOB, in_order, in_order, form)
