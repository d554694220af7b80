"""Queues and kinds, paused and resumed while everything runs."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit.service.recording import Target, record
from mainstay.jobs import events
from mainstay.jobs.kinds import KNOWN, QUEUES, Kind
from mainstay.jobs.person_repository import PersonRepository, SwitchRepository
from mainstay.jobs.repository import JobRepository
from mainstay.jobs.service.announcing import announce
from mainstay.kit.actor import Actor, ActorType
from mainstay.kit.errors import NotFound

log = get_logger("jobs")

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
        log.info("queue_switched", queue=name, off=off)
    return next(state for state in await queue_states(session) if state.name == name)


@dataclass(frozen=True, slots=True)
class KindState:
    kind: Kind
    paused: bool


async def kind_states(session: AsyncSession, actor: Actor) -> list[KindState]:
    """What may be asked for; to those who look after the installation, also what only the service asks for."""
    paused = await SwitchRepository(session).off("kind")
    sees_all = actor.is_operator or actor.type is ActorType.command_line
    seen = [KNOWN[name] for name in sorted(KNOWN) if sees_all or KNOWN[name].is_open]
    return [KindState(kind, kind.name in paused) for kind in seen]


async def pause_kind(session: AsyncSession, actor: Actor, name: str) -> KindState:
    return await _switch_kind(session, actor, name, off=True)


async def resume_kind(session: AsyncSession, actor: Actor, name: str) -> KindState:
    return await _switch_kind(session, actor, name, off=False)


async def _switch_kind(session: AsyncSession, actor: Actor, name: str, *, off: bool) -> KindState:
    if name not in KNOWN:
        raise NotFound
    if await _switch(session, "kind", name, off=off):
        action = events.KIND_SWITCHED_OFF if off else events.KIND_SWITCHED_ON
        await record(session, actor, action, target=Target("job_kind", name))
        log.info("kind_switched", kind=name, off=off)
    return KindState(KNOWN[name], off)


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
    for job_id, queue in await JobRepository(session).take_switched_on(scope, name, _FIRST):
        announce(session, job_id, queue)
    return True
