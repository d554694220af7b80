"""Refusals stand in the trail as well, in a session of their own: what they belong to has been rolled back."""

from mainstay.audit import service
from mainstay.audit.actions import action
from mainstay.audit.service import Outcome, Target
from mainstay.infra.db import Database
from mainstay.kit.actor import Actor
from mainstay.web.denials import Denial, OnDenial

DENIED = action("access.denied", "Somebody tried what they may not do.")


def recorder(database: Database) -> OnDenial:
    async def record(actor: Actor, denial: Denial) -> None:
        async with database.transaction() as session:
            await service.record(
                session,
                actor,
                DENIED,
                target=Target("operation", denial.operation),
                outcome=Outcome.denied,
                details={"method": denial.method, "path": denial.path, "reason": denial.reason},
            )

    return record
