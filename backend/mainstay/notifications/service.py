"""The room's public door: tell people of something, in the transaction that makes it so. And what they do with it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.audit import service as audit
from mainstay.audit.service import Change, Target
from mainstay.infra.cache import Cache
from mainstay.infra.db import Database
from mainstay.infra.db.after_commit import after_commit
from mainstay.kit.actor import Actor
from mainstay.kit.errors import FieldError, NotFound, QuotaExceeded, ValidationFailed
from mainstay.kit.ids import new_id
from mainstay.kit.paging import PageWanted, Slice
from mainstay.kit.permissions import Permission
from mainstay.live import service as live
from mainstay.notifications import events, metrics
from mainstay.notifications.kinds import KNOWN, MESSAGE, NotificationKind
from mainstay.notifications.models import Notification, NotificationPreference
from mainstay.notifications.ports import INBOXES
from mainstay.notifications.repository import NotificationRepository, PreferenceRepository, unread_of
from mainstay.organizations import service as organizations

log = get_logger("notifications")

# Of all programs of an organization together.
MESSAGES_AN_HOUR: Final = 1000
_HOUR: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Words:
    title: str
    body: str = ""
    # A path of the console, or an address.
    link: str | None = None


async def notify(
    session: AsyncSession,
    actor: Actor,
    kind: NotificationKind,
    recipients: Collection[UUID],
    words: Words,
    *,
    organization_id: UUID | None = None,
) -> list[Notification]:
    """Each of them once, in the console always, by mail if they want that of this kind."""
    wanted = sorted(set(recipients))
    if not wanted:
        return []
    rows = NotificationRepository(session)
    common = {
        "kind": kind.name,
        "organization_id": organization_id,
        "title": words.title,
        "body": words.body,
        "link": words.link,
    }
    made = list(await rows.add([{"id": new_id(), "recipient_id": one, **common} for one in wanted]))
    await _outdate(session, wanted)
    shown = {"kind": kind.name, "organization_id": str(organization_id) if organization_id else None}
    bodies = [(one.recipient_id, {"id": str(one.id), **shown}) for one in made]
    await live.tell_persons(session, "notification.created", bodies)
    mailed = await _mail(session, actor, kind, wanted, words)
    metrics.NOTIFICATIONS.labels(kind.name, "no").inc(len(made) - mailed)
    metrics.NOTIFICATIONS.labels(kind.name, "yes").inc(mailed)
    log.info("people_notified", kind=kind.name, notifications=len(made), mails=mailed)
    return made


async def notify_holders(
    session: AsyncSession,
    actor: Actor,
    kind: NotificationKind,
    permission: Permission,
    words: Words,
    *,
    organization_id: UUID,
) -> list[Notification]:
    """Every member of the organization whose role holds the permission now."""
    holders = await organizations.members_who_may(session, organization_id, permission)
    return await notify(session, actor, kind, holders, words, organization_id=organization_id)


async def send(session: AsyncSession, actor: Actor, recipients: Collection[UUID], words: Words) -> list[Notification]:
    """For a program: members of its organization, and nobody else."""
    assert actor.organization_id is not None
    wanted = list(dict.fromkeys(recipients))
    await _refuse_strangers(session, actor.organization_id, wanted)
    await _take_from_quota(session, actor.organization_id, len(wanted))
    made = await notify(session, actor, MESSAGE, wanted, words, organization_id=actor.organization_id)
    targets = [Target("user", one.recipient_id) for one in made]
    await audit.record(session, actor, events.SENT, target=targets, details={"notifications": len(made)})
    return made


async def list_notifications(
    session: AsyncSession, actor: Actor, wanted: PageWanted, *, unread_only: bool
) -> Slice[Notification]:
    return await NotificationRepository(session).page_of(actor.user_id, wanted, unread_only=unread_only)


async def count_unread(database: Database, inboxes: Cache, actor: Actor) -> int:
    found = await inboxes.get(actor.user_id)
    if found.value is not None:
        return int(found.value["unread"])
    async with database.reading() as connection:
        version, unread = await unread_of(connection, actor.user_id)
    await inboxes.fill(actor.user_id, version, {"unread": unread})
    return unread


async def read(session: AsyncSession, actor: Actor, notification_id: UUID) -> Notification:
    """Reading twice is reading once."""
    rows = NotificationRepository(session)
    if await rows.read(actor.user_id, notification_id):
        await _outdate(session, [actor.user_id])
        await live.tell_person(session, "notification.read", {"id": str(notification_id)}, actor.user_id)
    notification = await rows.get(actor.user_id, notification_id)
    if notification is None:
        raise NotFound("There is no such notification.")
    return notification


async def read_all(session: AsyncSession, actor: Actor) -> int:
    done = await NotificationRepository(session).read_all(actor.user_id)
    if done:
        await _outdate(session, [actor.user_id])
        await live.tell_person(session, "notification.read", {"id": None}, actor.user_id)
    return done


async def preferences_of(session: AsyncSession, actor: Actor) -> dict[str, bool]:
    """By the name of each kind there is: whether it is mailed."""
    decided = await PreferenceRepository(session).of(actor.user_id)
    return {name: decided.get(name, kind.mails) for name, kind in sorted(KNOWN.items())}


async def prefer(session: AsyncSession, actor: Actor, mail: Mapping[str, bool]) -> dict[str, bool]:
    unknown = [name for name in mail if name not in KNOWN]
    if unknown:
        found = tuple(
            FieldError(f"/mail/{name}", "kind_unknown", "is no kind of notification") for name in sorted(unknown)
        )
        raise ValidationFailed(errors=found)
    before = await preferences_of(session, actor)
    await PreferenceRepository(session).replace(actor.user_id, dict(mail))
    after = await preferences_of(session, actor)
    changes = [Change(name, before[name], wanted) for name, wanted in after.items() if before[name] != wanted]
    if changes:
        await audit.record(
            session, actor, events.PREFERENCES_CHANGED, target=Target("user", actor.user_id), changes=changes
        )
    return after


async def received_by(session: AsyncSession, user_id: UUID, *, after: UUID, limit: int) -> Sequence[Notification]:
    """A person's own in the order they came, for that person to keep."""
    return await NotificationRepository(session).received_by(user_id, after, limit)


async def decided_by(session: AsyncSession, user_id: UUID) -> Sequence[NotificationPreference]:
    return await PreferenceRepository(session).all_of(user_id)


async def _refuse_strangers(session: AsyncSession, organization_id: UUID, wanted: list[UUID]) -> None:
    members = await organizations.members_among(session, organization_id, wanted)
    strangers = tuple(
        FieldError(f"/recipient_ids/{place}", "not_a_member", "is not a member of the organization")
        for place, one in enumerate(wanted)
        if one not in members
    )
    if strangers:
        raise ValidationFailed(errors=strangers)


async def _take_from_quota(session: AsyncSession, organization_id: UUID, wanted: int) -> None:
    rows = NotificationRepository(session)
    await rows.lock_quota(organization_id)
    sent = await rows.count_lately(organization_id, MESSAGE.name, _HOUR)
    if sent + wanted > MESSAGES_AN_HOUR:
        detail = (
            f"The programs of an organization send at most {MESSAGES_AN_HOUR} notifications an hour; {sent} are sent."
        )
        raise QuotaExceeded(detail, retry_after=_HOUR.total_seconds() / 4)


async def _mail(
    session: AsyncSession, actor: Actor, kind: NotificationKind, recipients: Collection[UUID], words: Words
) -> int:
    decided = await PreferenceRepository(session).about(kind.name, recipients)
    mailed = [one for one in recipients if decided.get(one, kind.mails)]
    for one in mailed:
        # The title and no more: what a job is told can be read by whoever may see the organization's jobs.
        await accounts.request_mail(session, actor, "notification", user_id=one, facts={"about": words.title})
    return len(mailed)


async def _outdate(session: AsyncSession, user_ids: Collection[UUID]) -> None:
    versions = await NotificationRepository(session).touch(user_ids)
    inboxes: Cache | None = session.info.get(INBOXES)
    if inboxes is not None:
        after_commit(session, partial(_tell_cache, inboxes, versions))


async def _tell_cache(inboxes: Cache, versions: Mapping[UUID, int]) -> None:
    for user_id, version in versions.items():
        await inboxes.outdate(user_id, version)
