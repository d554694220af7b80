"""Who does it: carried from the edge through every rule to the audit trail."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class ActorType(StrEnum):
    user = "user"
    api_key = "api_key"
    operator_cli = "operator_cli"
    system = "system"


@dataclass(frozen=True, slots=True)
class Actor:
    type: ActorType
    id: UUID | None
    label: str

    @classmethod
    def at_the_command_line(cls, login: str) -> "Actor":
        return cls(ActorType.operator_cli, None, login)
