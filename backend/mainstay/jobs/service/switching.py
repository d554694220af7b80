"""Queues and kinds, paused and resumed while everything runs."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.audit.service.recording import Target, record
from mainstay.jobs import events
from mainstay.jobs.kinds import KNOWN, QUEUES
from mainstay.jobs.person_repository import PersonRepository, SwitchRepository
from mainstay.jobs.repository import JobRepository
from mainstay.jobs.service.announcing import announce
from mainstay.kit.actor import Actor
from mainstay.kit.errors import NotFound

# At once; the sweep sends the rest.
_FIRST = 100
_BATCH = 500


@dataclass(frozen=True, slots=True)
class QueueState:
    name: str
    queued: int
    running: int
    oldest_seconds: float
    paused: bool


async def queue_states(session: AsyncSession) -> list[QueueState]:
    rows = SwitchRepository(session)
    depths, paused = await rows.depths(), await rows.off("queue")
    return [QueueState(name, *depths.get(name, (0, 0, 0.0)), name in paused) for name in QUEUES]


async def pause_queue(session: AsyncSession, actor: Actor, name: str) -> QueueState:
    return await _switch_queue(session, actor, name, off=True)


async def resume_queue(session: AsyncSession, actor: Actor, name: str) -> QueueState:
    return await _switch_queue(session, actor, name, off=False)


async def _switch_queue(session: AsyncSession, actor: Actor, name: str, *, off: bool) -> QueueState:
    if name not in QUEUES:
        raise NotFound
    if await _switch(session, "queue", name, off=off):
        action = events.QUEUE_PAUSED if off else events.QUEUE_RESUMED
        await record(session, actor, action, target=Target("queue", name))
    return next(state for state in await queue_states(session) if state.name == name)


async def switch_kind(session: AsyncSession, actor: Actor, name: str, *, off: bool) -> None:
    if name not in KNOWN:
        raise NotFound
    if await _switch(session, "kind", name, off=off):
        action = events.KIND_SWITCHED_OFF if off else events.KIND_SWITCHED_ON
        await record(session, actor, action, target=Target("job_kind", name))


async def drain(session: AsyncSession, actor: Actor, name: str) -> int:
    """Cancel whatever waits in a queue; what runs may end."""
    if name not in QUEUES:
        raise NotFound
    rows, gone, cancelled = PersonRepository(session, actor), _BATCH, 0
    while gone == _BATCH:
        gone = await rows.cancel_queue(name, _BATCH)
        cancelled += gone
    await record(session, actor, events.QUEUE_DRAINED, target=Target("queue", name), details={"jobs": cancelled})
    return cancelled


async def _switch(session: AsyncSession, scope: str, name: str, *, off: bool) -> bool:
    """Whether that changed anything."""
    rows = SwitchRepository(session)
    if off:
        return await rows.switch_off(scope, name)
    if not await rows.switch_on(scope, name):
        return False
    await rows.forget_messages(scope, name)
    queues = [name] if scope == "queue" else [KNOWN[name].queue]
    for queue in queues:
        for job_id, its_queue in await JobRepository(session).take_unpublished(queue, _FIRST):
            announce(session, job_id, its_queue)
    return True
