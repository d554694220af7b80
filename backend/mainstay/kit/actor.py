"""Who does it: carried from the edge through every rule to the audit trail."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from mainstay.kit.errors import PermissionDenied
from mainstay.kit.permissions import Permission, Role


class ActorType(StrEnum):
    anonymous = "anonymous"
    user = "user"
    api_key = "api_key"
    command_line = "command_line"
    system = "system"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a deed came from: what leads from an audit event to the log lines around it."""

    ip: str | None = None
    user_agent: str | None = None
    request_id: str | None = None
    trace_id: str | None = None
    job_id: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    type: ActorType
    id: UUID | None = None
    label: str = ""
    session_id: UUID | None = None
    key_id: UUID | None = None
    is_operator: bool = False
    # Set while an operator acts as somebody else: the operator's own id.
    impersonator_id: UUID | None = None
    impersonator_label: str = ""
    # When the person last proved who they are; sensitive acts ask for a fresh proof.
    proved_at: datetime | None = None
    # What the person is in each organization; what a call may do stands in `permissions`.
    roles: Mapping[UUID, Role] = field(default_factory=dict, hash=False)
    # Signed in with a password somebody else made up: it opens nothing but its own replacement.
    must_change_password: bool = False
    organization_id: UUID | None = None
    permissions: frozenset[Permission] = frozenset()
    origin: Origin = field(default_factory=Origin)

    @property
    def user_id(self) -> UUID:
        if self.type is not ActorType.user:
            raise PermissionDenied("This needs a person, not a key.")
        assert self.id is not None
        return self.id

    def may(self, permission: Permission) -> bool:
        return permission in self.permissions

    def within(self, organization_id: UUID, permissions: frozenset[Permission]) -> "Actor":
        return replace(self, organization_id=organization_id, permissions=permissions)

    @classmethod
    def anonymous(cls, origin: Origin, label: str = "") -> "Actor":
        return cls(ActorType.anonymous, label=label, origin=origin)

    @classmethod
    def at_the_command_line(cls, login: str) -> "Actor":
        return cls(ActorType.command_line, label=login)

    @classmethod
    def system(cls, part: str) -> "Actor":
        return cls(ActorType.system, label=part)
