"""The secret that signs an organization's calls: shown when it is rotated, with a day for the change."""

from uuid import UUID

import pytest

from mainstay.callbacks.service import PURPOSE, STALE, secrets_of
from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.db.purging import purge
from tests.organizations.conftest import actions, build, house, join, other, owner_role, settings, sign_up, whole

__all__ = ["actions", "build", "house", "join", "other", "owner_role", "settings", "sign_up", "whole"]

PATH = "/callback-secret/rotate"


@pytest.fixture
def signs(whole, house, settings):
    async def fetch() -> list[str]:
        async with whole.database.transaction() as session:
            return list(await secrets_of(session, Sealer(settings.encryption_keys, PURPOSE), UUID(house.id)))

    return fetch


async def test_the_new_one_is_shown_and_the_one_before_signs_for_a_day(house, signs, owner_role, actions, whole):
    (before,) = await signs()
    made = await house.admin.must("POST", PATH)
    assert await signs() == [made["secret"], before]
    assert made["previous_secret_until"] is not None
    await owner_role.execute("UPDATE signing_secrets SET previous_until = now() - interval '1 second'")
    assert await signs() == [made["secret"]]
    await purge(whole.database, STALE[0])
    assert await owner_role.fetchval("SELECT previous FROM signing_secrets") is None
    assert "callback_secret.rotated" in await actions()
    for table in ("signing_secrets", "audit_events", "live_events"):
        assert made["secret"] not in str(await owner_role.fetch(f"SELECT * FROM {table}"))


async def test_the_first_one_may_come_by_rotation(house, signs):
    made = await house.owner.must("POST", PATH)
    assert (made["previous_secret_until"], await signs()) == (None, [made["secret"]])


async def test_the_same_call_rotates_once_and_repeats_no_secret(house, signs):
    key = {"Idempotency-Key": "a-key-of-sixteen-or-more"}
    first = await house.admin.must("POST", PATH, headers=key)
    again = await house.admin.must("POST", PATH, headers=key)
    assert "secret" not in again
    assert await signs() == [first["secret"]]


async def test_members_and_strangers_may_not(house, other, whole):
    assert (await house.member.call("POST", PATH)).status_code == 403
    assert (await other.owner.call("POST", PATH, headers={"X-Organization-ID": house.id})).status_code == 404
    assert (await whole.client.post(f"/api/v1{PATH}")).status_code == 401
