"""Who may do what: one table. An endpoint names a permission, a role holds some, a key is given fewer."""

from enum import StrEnum
from typing import Final


class Permission(StrEnum):
    organization_read = "organization:read"
    organization_write = "organization:write"
    organization_delete = "organization:delete"
    ownership_transfer = "ownership:transfer"
    members_read = "members:read"
    members_write = "members:write"
    keys_read = "keys:read"
    keys_write = "keys:write"
    audit_read = "audit:read"
    audit_write = "audit:write"
    jobs_read = "jobs:read"
    jobs_write = "jobs:write"
    exports_read = "exports:read"
    exports_write = "exports:write"
    schedules_read = "schedules:read"
    schedules_write = "schedules:write"
    webhooks_read = "webhooks:read"
    webhooks_write = "webhooks:write"
    notifications_write = "notifications:write"


class Role(StrEnum):
    owner = "owner"
    admin = "admin"
    member = "member"
    viewer = "viewer"

    @property
    def rank(self) -> int:
        return _ORDER.index(self)

    def may_grant(self, other: "Role") -> bool:
        """Nobody grants more than they have."""
        return self.rank >= other.rank


_ORDER: Final = [Role.viewer, Role.member, Role.admin, Role.owner]

_VIEWER: Final = frozenset(
    {
        Permission.organization_read,
        Permission.members_read,
        Permission.jobs_read,
        Permission.exports_read,
        Permission.schedules_read,
    }
)
_MEMBER: Final = _VIEWER | {Permission.jobs_write, Permission.exports_write}
_ADMIN: Final = _MEMBER | {
    Permission.organization_write,
    Permission.members_write,
    Permission.keys_read,
    Permission.keys_write,
    Permission.audit_read,
    Permission.audit_write,
    Permission.schedules_write,
    Permission.webhooks_read,
    Permission.webhooks_write,
    Permission.notifications_write,
}
_OWNER: Final = _ADMIN | {Permission.organization_delete, Permission.ownership_transfer}

OF_ROLE: Final = {Role.viewer: _VIEWER, Role.member: _MEMBER, Role.admin: _ADMIN, Role.owner: _OWNER}

# What a program may never do, whoever gave it its key.
NEVER_BY_KEY: Final = frozenset(
    {
        Permission.members_write,
        Permission.keys_read,
        Permission.keys_write,
        Permission.organization_delete,
        Permission.ownership_transfer,
    }
)

GRANTABLE_TO_KEYS: Final = frozenset(Permission) - NEVER_BY_KEY
