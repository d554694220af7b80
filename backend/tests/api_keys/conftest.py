"""Keys of the people in the organizations that other tests have as well."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from mainstay.kit.permissions import GRANTABLE_TO_KEYS
from tests.organizations.conftest import (
    House,
    Person,
    actions,
    build,
    house,
    join,
    other,
    owner_role,
    roles,
    settings,
    sign_up,
    whole,
)

__all__ = [
    "actions", "build", "house", "join", "other", "owner_role", "roles", "settings", "sign_up", "whole",
]  # fmt: skip

EVERYTHING = sorted(GRANTABLE_TO_KEYS)


@dataclass
class Key:
    """A program with a key."""

    id: str
    secret: str
    client: httpx.AsyncClient

    async def call(self, method: str, path: str, **options: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.secret}", **options.pop("headers", {})}
        return await self.client.request(method, f"/api/v1{path}", headers=headers, **options)

    async def code(self, path: str = "/current") -> str:
        """What a call is answered with: `ok`, or why not."""
        answer = await self.call("GET", path)
        return "ok" if answer.is_success else str(answer.json()["code"])


type MakeKey = Callable[..., Awaitable[Key]]


@pytest.fixture
def make_key(whole: Any) -> MakeKey:
    async def make(maker: Person, organization: House, **wanted: Any) -> Key:
        body = {"name": "Nightly export", "scopes": ["jobs:read"], **wanted}
        made = await maker.must("POST", "/api-keys", json=body, headers={"X-Organization-ID": organization.id})
        return Key(made["id"], made["key"], maker.client)

    return make
