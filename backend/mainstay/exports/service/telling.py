"""Whoever asked is told what became of it, and so are the pages that look."""

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.audit.service import Target
from mainstay.exports.kinds import FAILED, NEEDED, READY, ExportKind, Status
from mainstay.exports.models import Export
from mainstay.kit.actor import Actor
from mainstay.live import service as live
from mainstay.notifications import service as notifications
from mainstay.notifications.service import Words

TITLES = {
    ExportKind.audit_events: "audit events",
    ExportKind.users: "members",
    ExportKind.jobs: "jobs",
    ExportKind.my_data: "your own data",
}


def target_of(export: Export) -> Target:
    return Target("export", export.id, f"{export.kind}.{export.format}")


async def tell_pages(session: AsyncSession, export: Export) -> None:
    kind = ExportKind(export.kind)
    body = {"id": str(export.id), "kind": export.kind, "status": export.status}
    if kind is ExportKind.my_data:
        assert export.requested_by is not None
        await live.tell_person(session, "export.changed", body, export.requested_by)
        return
    await live.tell_organization(session, "export.changed", body, export.organization_id, NEEDED[kind])


async def tell_requester(session: AsyncSession, actor: Actor, export: Export) -> None:
    """A program looks by itself; whoever cancels knows."""
    if export.requested_by is None or export.key_id is not None or export.status == Status.cancelled:
        return
    is_ready, what = export.status == Status.ready, TITLES[ExportKind(export.kind)]
    title = f"Your export of {what} {'is ready' if is_ready else 'could not be made'}"
    body = f"{export.rows} rows. The file is kept for seven days." if is_ready else export.failure or ""
    await notifications.notify(
        session,
        actor,
        READY if is_ready else FAILED,
        [export.requested_by],
        Words(title, body, "/exports"),
        organization_id=export.organization_id,
    )
