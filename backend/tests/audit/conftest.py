"""A trail of one's own: events are written, sealed, signed and verified as the processes do it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from mainstay.audit.actions import KNOWN
from mainstay.audit.checkpoints import PURPOSE
from mainstay.audit.sealed_form import INSTALLATION
from mainstay.audit.service.checkpointing import make_checkpoints
from mainstay.audit.service.recording import Change, Target, record
from mainstay.audit.service.sealing import seal_waiting
from mainstay.audit.service.verifying import Verdict, verify_chain
from mainstay.infra.crypto.signing import SigningKeys
from mainstay.infra.db import Database
from mainstay.kit.actor import Actor, ActorType, Origin
from tests.api_keys.conftest import make_key
from tests.emptying import empty_tables
from tests.organizations.conftest import actions, build, house, join, other, owner_role, settings, sign_up, whole

__all__ = [
    "actions", "build", "house", "join", "make_key", "other", "owner_role", "settings", "sign_up", "whole",
]  # fmt: skip

ORGANIZATION = UUID("01a1fc10-0000-7000-8000-00000000000a")
ADA = UUID("01a1fc10-0000-7000-8000-0000000000ad")
BABBAGE = UUID("01a1fc10-0000-7000-8000-0000000000ba")


def person(id_: UUID = ADA, label: str = "ada@example.com") -> Actor:
    origin = Origin(ip="203.0.113.7", user_agent="Mozilla/5.0", request_id="a-request-id")
    return Actor(ActorType.user, id_, label, origin=origin)


@dataclass
class Trail:
    database: Database
    owner: asyncpg.Connection
    keys: SigningKeys = field(default_factory=lambda: SigningKeys([b"k" * 32], PURPOSE))

    async def write(self, count: int = 1, organization: UUID | None = None, actor: Actor | None = None) -> None:
        async with self.database.transaction() as session:
            for number in range(count):
                await record(
                    session,
                    actor or person(),
                    "custom.noted",
                    target=Target("note", f"note-{number}", "A note of Ada's"),
                    changes=[Change("name", "Ada", "Augusta Ada")],
                    organization_id=organization,
                    details={"number": number, "share": 0.1, "word": "schön\u2028✓"},
                )

    async def seal(self, batch: int = 2000) -> int:
        return await seal_waiting(self.database, batch=batch)

    async def sign(self) -> int:
        async with self.database.transaction() as session:
            return await make_checkpoints(session, self.keys)

    async def sealed(self, count: int, organization: UUID | None = None) -> None:
        await self.write(count, organization)
        await self.seal()
        await self.sign()

    async def verify(self, chain: UUID = INSTALLATION) -> Verdict:
        return await verify_chain(self.database, self.keys.public, chain)

    async def first_bad(self, chain: UUID = INSTALLATION) -> tuple[int, str] | None:
        flaw = (await self.verify(chain)).flaw
        return (flaw.seq, flaw.reason.value) if flaw else None

    async def event_of(self, seq: int) -> UUID:
        found: UUID = await self.owner.fetchval(
            "SELECT event_id FROM audit_seals WHERE chain = $1 AND seq = $2", INSTALLATION, seq
        )
        return found


@pytest.fixture
async def trail(database: Any) -> AsyncIterator[Trail]:
    assert "audit.person_erased" in KNOWN
    owner = await asyncpg.connect(database.owner_url)
    await empty_tables(owner)
    service = Database(database.runtime_url)
    yield Trail(service, owner)
    await service.close()
    await empty_tables(owner)
    await owner.close()


@pytest.fixture
async def runtime(database: Any) -> AsyncIterator[asyncpg.Connection]:
    """The service's own role, without its manners."""
    connection = await asyncpg.connect(database.runtime_url)
    yield connection
    await connection.close()
