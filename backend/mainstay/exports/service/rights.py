"""What whoever asked may do now: between asking and writing a person may have been demoted, and a key revoked."""

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts import service as accounts
from mainstay.api_keys import service as api_keys
from mainstay.exports.kinds import NEEDED, ExportKind
from mainstay.exports.models import Export
from mainstay.kit.permissions import NEVER_BY_KEY, Permission
from mainstay.organizations import service as organizations


async def why_not(session: AsyncSession, export: Export) -> str | None:
    """None when they still may."""
    kind = ExportKind(export.kind)
    if export.requested_by is not None and not await accounts.is_active(session, export.requested_by):
        return "The account that asked for it is not active any more."
    needed = {Permission.exports_write, *([NEEDED[kind]] if kind in NEEDED else [])}
    missing = sorted(needed - await _permissions(session, export))
    if missing:
        return f"Whoever asked for it may not have it any more: {', '.join(missing)} is missing."
    return None


async def _permissions(session: AsyncSession, export: Export) -> frozenset[Permission]:
    permissions = frozenset(Permission)
    if export.requested_by is not None:
        permissions &= await organizations.permissions_of(session, export.organization_id, export.requested_by)
    if export.key_id is not None:
        permissions &= await api_keys.scopes_of(session, export.organization_id, export.key_id) - NEVER_BY_KEY
    return permissions
