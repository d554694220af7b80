from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Query, Response

from mainstay.audit.schemas import Time
from mainstay.jobs.access import JobReader, JobWriter, QueueOperator
from mainstay.jobs.errors import JobNotDismissable, JobNotRetryable, JobOver
from mainstay.jobs.person_repository import Filters
from mainstay.jobs.schemas import (
    JobAsked,
    JobCreate,
    JobDetail,
    JobRead,
    KindList,
    KindRead,
    QueueList,
    QueueName,
    QueueRead,
    RetriedRead,
    RetryFailed,
    State,
)
from mainstay.jobs.service import deciding, looking, switching
from mainstay.kit.errors import (
    CursorInvalid,
    IdempotencyInProgress,
    IdempotencyMismatch,
    NotFound,
    OrganizationRequired,
)
from mainstay.web.idempotency import idempotent
from mainstay.web.pagination import Pages
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.schemas import Page
from mainstay.web.transaction import Session

router = room_router("/jobs", "Jobs")
queue_router = room_router("/queues", "Jobs")

Once = Annotated[None, Depends(idempotent())]
ONCE = (IdempotencyInProgress, IdempotencyMismatch)
HERE = (NotFound, OrganizationRequired)
JobId = Annotated[UUID, Path(description="The job's id.")]
KindName = Annotated[str, Path(description="The kind's name, such as `http.call`.", max_length=100)]
Queue = Annotated[str, Path(description="`high`, `default` or `bulk`.", max_length=50)]


async def wanted_filters(
    state: Annotated[State | None, Query(description="Only those in this state.")] = None,
    kind: Annotated[str | None, Query(max_length=100, description="Only this kind.")] = None,
    queue: Annotated[QueueName | None, Query(description="Only this queue.")] = None,
    since: Annotated[Time | None, Query(description="Only those created then or later, RFC 3339.")] = None,
    until: Annotated[Time | None, Query(description="Only those created before, RFC 3339.")] = None,
) -> Filters:
    return Filters(state, kind, queue, since, until)


Wanted = Annotated[Filters, Depends(wanted_filters)]


@router.get("", summary="List jobs", responses=problems(CursorInvalid, *HERE))
async def list_jobs(actor: JobReader, wanted: Wanted, session: Session, pages: Pages) -> Page[JobRead]:
    """The organization's jobs, the newest first."""
    found = await looking.list_jobs(session, actor, wanted, pages.wanted)
    return pages.page([JobRead.of(job) for job in found.items], found)


@router.post(
    "",
    status_code=202,
    summary="Ask for a job",
    response_model=JobAsked,
    responses={
        200: {"model": JobAsked, "description": "There is one of this kind and unique key already."},
        **problems(*HERE, *ONCE),
    },
)
async def create_job(wanted: JobCreate, actor: JobWriter, session: Session, response: Response, _: Once) -> JobAsked:
    """Have something done in the background. Follow it by its id; it is recorded before this answers."""
    asked = await deciding.request(session, actor, deciding.Wanted(**dict(wanted)))
    if asked.deduplicated:
        response.status_code = 200
    return JobAsked.asked(asked.job, deduplicated=asked.deduplicated)


@router.get("/kinds", summary="List kinds of jobs", responses=problems(*HERE))
async def list_job_kinds(actor: JobReader, session: Session) -> KindList:
    """What can be asked for, with the JSON schema of each payload. Operators see what only the service asks for too."""
    found = await switching.kind_states(session, actor)
    return KindList(data=[KindRead.of(one.kind, paused=one.paused) for one in found])


@router.post("/kinds/{kind}/pause", summary="Pause a kind of job", responses=problems(NotFound))
async def pause_job_kind(kind: KindName, actor: QueueOperator, session: Session) -> KindRead:
    """No job of this kind is begun until it is resumed; what runs goes on, and more can be asked for. For operators."""
    state = await switching.pause_kind(session, actor, kind)
    return KindRead.of(state.kind, paused=state.paused)


@router.post("/kinds/{kind}/resume", summary="Resume a kind of job", responses=problems(NotFound))
async def resume_job_kind(kind: KindName, actor: QueueOperator, session: Session) -> KindRead:
    """Jobs of this kind are begun again, at once. For operators."""
    state = await switching.resume_kind(session, actor, kind)
    return KindRead.of(state.kind, paused=state.paused)


@router.post("/retry", summary="Try failed jobs again", responses=problems(*HERE, *ONCE))
async def retry_failed_jobs(wanted: RetryFailed, actor: JobWriter, session: Session, _: Once) -> RetriedRead:
    """Queue failed jobs once more, the oldest first, up to 200 a call. Each keeps the history of its attempts."""
    filters = Filters("failed", wanted.kind, wanted.queue, wanted.since, wanted.until)
    retried, has_more = await deciding.retry_failed(session, actor, filters)
    return RetriedRead(retried=retried, has_more=has_more)


@router.get("/{job_id}", summary="Get a job", responses=problems(*HERE))
async def get_job(job_id: JobId, actor: JobReader, session: Session) -> JobDetail:
    """A job with its attempts and what they logged."""
    job = await looking.require(session, actor, job_id)
    return JobDetail.detailed(job, await looking.attempts_of(session, actor, job))


@router.post("/{job_id}/cancel", status_code=202, summary="Cancel a job", responses=problems(*HERE, JobOver, *ONCE))
async def cancel_job(job_id: JobId, actor: JobWriter, session: Session, _: Once) -> JobRead:
    """A waiting job is over at once. A running one is asked to stop, and ends within seconds when its work allows."""
    return JobRead.of(await deciding.cancel(session, actor, job_id))


@router.post(
    "/{job_id}/retry", status_code=202, summary="Try a job again", responses=problems(*HERE, JobNotRetryable, *ONCE)
)
async def retry_job(job_id: JobId, actor: JobWriter, session: Session, _: Once) -> JobRead:
    """Queue a failed or cancelled job once more, with all its attempts before it. What was tried stays on record."""
    return JobRead.of(await deciding.retry(session, actor, job_id))


@router.post("/{job_id}/dismiss", summary="Dismiss a failed job", responses=problems(*HERE, JobNotDismissable, *ONCE))
async def dismiss_job(job_id: JobId, actor: JobWriter, session: Session, _: Once) -> JobRead:
    """Say that nothing more is to be done about a failure. It stays to be read until it is purged."""
    return JobRead.of(await deciding.dismiss(session, actor, job_id))


@queue_router.get("", summary="List queues")
async def list_queues(_: QueueOperator, session: Session) -> QueueList:
    """How much waits in each queue, for how long, and whether it is paused. For operators."""
    return QueueList(data=[QueueRead.model_validate(one) for one in await switching.queue_states(session)])


@queue_router.post("/{name}/pause", summary="Pause a queue", responses=problems(NotFound))
async def pause_queue(name: Queue, actor: QueueOperator, session: Session) -> QueueRead:
    """No worker takes anything from it until it is resumed; what runs goes on. For operators."""
    return QueueRead.model_validate(await switching.pause_queue(session, actor, name))


@queue_router.post("/{name}/resume", summary="Resume a queue", responses=problems(NotFound))
async def resume_queue(name: Queue, actor: QueueOperator, session: Session) -> QueueRead:
    """Workers take from it again, at once. For operators."""
    return QueueRead.model_validate(await switching.resume_queue(session, actor, name))
