"""An organization with endpoints on a server of this machine, and the way from an act to what arrives there."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from ipaddress import ip_network
from typing import Any
from uuid import UUID

import orjson
import pytest
from standardwebhooks import Webhook

from mainstay.infra.outbound import Sender
from mainstay.webhooks.service.sending import Courier
from mainstay.webhooks.service.spreading import spread
from tests.infra.outbound.conftest import Far, far
from tests.organizations.conftest import (
    House,
    actions,
    build,
    house,
    join,
    other,
    owner_role,
    settings,
    sign_up,
    whole,
)

__all__ = [
    "actions", "build", "far", "house", "join", "other", "owner_role", "settings", "sign_up", "whole",
]  # fmt: skip

HERE = ip_network("127.0.0.0/8")


@dataclass
class Arrived:
    """A request as the receiver got it."""

    headers: dict[str, str]
    body: bytes

    @property
    def said(self) -> Any:
        return orjson.loads(self.body)

    def verified_by(self, secret: str) -> Any:
        """By the reference library, or it raises."""
        return Webhook(secret).verify(self.body, self.headers)


def arrived(far: Far) -> list[Arrived]:
    found = []
    for request in far.requests:
        head, _, body = request.partition(b"\r\n\r\n")
        lines = (line.partition(":") for line in head.decode().split("\r\n")[1:])
        found.append(Arrived({name.lower(): value.strip() for name, _, value in lines}, body))
    return found


@pytest.fixture
def courier(whole) -> Courier:
    return Courier(Sender([HERE], https_only=False), whole.app.state.webhooks.sealer)


@pytest.fixture
async def hooks(whole):
    """`http://` is let through, as in development, so that a plain server can be the receiver."""
    whole.app.state.webhooks = replace(whole.app.state.webhooks, https_only=False)
    return whole


@pytest.fixture
def listen(hooks, house: House, far: Far) -> Callable[..., Awaitable[dict[str, Any]]]:
    async def make(*event_types: str, **wanted: Any) -> dict[str, Any]:
        body = {"url": f"http://127.0.0.1:{far.port}/hook", "event_types": list(event_types) or ["*"], **wanted}
        made: dict[str, Any] = await house.admin.must("POST", "/webhook-endpoints", json=body)
        return made

    return make


@pytest.fixture
def deliver(whole, work_off, courier) -> Callable[..., Awaitable[int]]:
    """Everything that has happened is spread, and everything that is due is sent."""

    async def do(courier: Courier = courier) -> int:
        messages = await spread(whole.database)
        await work_off(whole.database, whole.app.state.redis, {Courier: courier})
        return messages

    return do


@pytest.fixture
def later(owner_role, deliver) -> Callable[..., Awaitable[None]]:
    """The time of the next try has come."""

    async def come() -> None:
        await owner_role.execute(
            "UPDATE jobs SET state = 'queued', run_at = now() WHERE kind = 'webhooks.deliver' AND state = 'scheduled'"
        )
        await deliver()

    return come


@pytest.fixture
def only(owner_role) -> Callable[[], Awaitable[Any]]:
    async def fetch() -> Any:
        (row,) = await owner_role.fetch("SELECT * FROM webhook_deliveries")
        return row

    return fetch


@pytest.fixture
def change_role(house: House) -> Callable[..., Awaitable[None]]:
    """Something that happens in the organization."""

    async def change(role: str = "viewer") -> None:
        await house.owner.must("PATCH", f"{house.path}/members/{house.member.id}", json={"role": role})

    return change


@pytest.fixture
def wait(owner_role) -> Callable[[], Awaitable[float | None]]:
    """Seconds until the next try, as both the job and the delivery have it."""

    async def fetch() -> float | None:
        row = await owner_role.fetchrow(
            "SELECT extract(epoch FROM run_at - job.created_at) AS job, "
            "extract(epoch FROM next_attempt_at - job.created_at) AS due FROM webhook_deliveries "
            "JOIN jobs job ON job.id = job_id WHERE state = 'scheduled'"
        )
        if row is None:
            return None
        assert row["job"] == row["due"]
        return float(row["job"])

    return fetch


def path_of(endpoint: dict[str, Any]) -> str:
    return f"/webhook-endpoints/{UUID(endpoint['id'])}"
