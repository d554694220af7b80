"""Calling with a key: what it opens, and how soon it opens nothing."""

import asyncio

import httpx

from mainstay.api_keys.key_form import new_key
from mainstay.api_keys.liveness import UNPROVED
from mainstay.kit.ids import new_id
from tests.api_keys.conftest import EVERYTHING, Key
from tests.sessions.conftest import ORIGIN
from tests.waiting import until


async def test_a_key_acts_in_its_own_organization_whatever_others_its_owner_is_in(house, other, join, make_key):
    await join(other.id, house.member, "owner")
    key = await make_key(house.member, house)
    assert (await key.call("GET", "/current")).json() == {"organization_id": house.id}
    for headers in ({"X-Organization-ID": house.id}, {}):
        assert (await key.call("GET", "/current", headers=headers)).status_code == 200
    there = await key.call("GET", "/current", headers={"X-Organization-ID": other.id})
    assert (there.status_code, there.json()["code"]) == (404, "not_found")


async def test_a_key_does_what_its_scopes_say_and_no_more(house, make_key):
    reader = await make_key(house.owner, house, scopes=["jobs:read"])
    refused = await reader.call("POST", "/current")
    assert (refused.status_code, refused.json()["permission"]) == (403, "jobs:write")
    writer = await make_key(house.owner, house, scopes=["jobs:read", "jobs:write"])
    assert (await writer.call("POST", "/current")).status_code == 200


async def test_a_persons_key_does_what_the_person_may_right_now(house, make_key, whole):
    theirs = await make_key(house.admin, house, scopes=["jobs:read", "jobs:write", "audit:read"])
    common = await make_key(house.admin, house, owner="organization", scopes=["jobs:write", "audit:read"])
    for key in (theirs, common):
        assert (await key.call("POST", "/current")).status_code == 200
    await house.owner.must("PATCH", f"{house.path}/members/{house.admin.id}", json={"role": "viewer"})
    assert await theirs.code() == "ok"
    assert (await theirs.call("POST", "/current")).json()["code"] == "permission_denied"
    assert await theirs.code("/audit-events") == "permission_denied"
    assert (await common.call("POST", "/current")).status_code == 200


async def test_an_organizations_key_survives_its_maker_and_a_persons_does_not(house, make_key, owner_role):
    theirs = await make_key(house.admin, house)
    common = await make_key(house.admin, house, owner="organization")
    await theirs.code()
    await house.owner.must("DELETE", f"{house.path}/members/{house.admin.id}")
    assert [await theirs.code(), await common.code()] == ["key_revoked", "ok"]
    await owner_role.execute("DELETE FROM users WHERE id = $1", house.admin.id)
    assert [await theirs.code(), await common.code()] == ["key_revoked", "ok"]


async def test_a_deactivated_person_has_no_key(house, make_key, owner_role, whole):
    from mainstay.accounts import service as accounts

    key = await make_key(house.member, house)
    assert await key.code() == "ok"
    await owner_role.execute("UPDATE users SET status = 'deactivated' WHERE id = $1", house.member.id)
    async with whole.database.transaction() as session:
        await accounts.principal_changed(session, whole.app.state.organizations.principals, house.member.id)
    assert await key.code() == "key_revoked"


async def test_a_deleted_organization_has_no_keys(house, make_key, owner_role):
    key = await make_key(house.owner, house, owner="organization")
    assert await key.code() == "ok"
    deletion = "UPDATE organizations SET deletion_requested_at = now() - interval '14 days' + $1 * interval '1 second'"
    await owner_role.execute(f"{deletion} WHERE id = $2", 3600, house.id)
    assert await key.code() == "ok"
    fresh = await make_key(house.owner, house, owner="organization")
    await owner_role.execute(f"{deletion} WHERE id = $2", 1, house.id)
    await until(lambda: _is(fresh, "key_revoked"))


async def _is(key, code) -> bool:
    return await key.code() == code


async def test_a_revoked_key_is_refused_at_once_by_another_process(house, make_key, whole):
    from mainstay.entrypoints.api import app_from

    key = await make_key(house.owner, house)
    elsewhere = app_from(whole.settings)
    elsewhere.include_router(whole_router())
    async with httpx.AsyncClient(transport=httpx.ASGITransport(elsewhere), base_url="http://test") as client:
        there = Key(key.id, key.secret, client)
        assert await there.code() == "ok"
        await house.owner.must("DELETE", f"/api-keys/{key.id}")
        assert await there.code() == "key_revoked"
        await whole.app.state.redis.flushdb()
        assert await there.code() == "key_revoked"
    await asyncio.gather(*(end() for end in elsewhere.state.endings))
    await elsewhere.state.database.close()
    await elsewhere.state.redis.aclose()


def whole_router():
    from tests.organizations.current_room import router

    return router


async def test_a_slow_reader_cannot_revive_a_revoked_key(house, make_key, whole):
    key = await make_key(house.owner, house)
    await key.code()
    cache = whole.app.state.api_keys.liveness._keys
    seen = await cache.get(key.id)
    await house.owner.must("DELETE", f"/api-keys/{key.id}")
    await cache.fill(key.id, 1, seen.value)
    assert await key.code() == "key_revoked"


async def test_a_rotated_key_works_for_its_grace_and_the_new_one_at_once(house, make_key, owner_role, whole):
    old = await make_key(house.owner, house)
    await old.code()
    rotated = await house.owner.must("POST", f"/api-keys/{old.id}/rotate", json={"grace_seconds": 3600})
    new = Key(old.id, rotated["key"], old.client)
    assert [await old.code(), await new.code()] == ["ok", "ok"]
    await owner_role.execute("UPDATE api_keys SET previous_until = now() + interval '0.2 seconds'")
    await whole.app.state.redis.flushdb()
    await until(lambda: _is(old, "key_revoked"))
    assert await new.code() == "ok"
    again = await house.owner.must("POST", f"/api-keys/{old.id}/rotate", json={"grace_seconds": 0})
    assert await new.code() == "key_revoked"
    assert await Key(old.id, again["key"], old.client).code() == "ok"
    assert await old.code() == "token_invalid"


async def test_of_two_rotations_at_once_only_their_keys_open_anything(house, make_key):
    key = await make_key(house.owner, house)
    answers = await asyncio.gather(
        *(house.owner.must("POST", f"/api-keys/{key.id}/rotate", json={"grace_seconds": 60}) for _ in range(2))
    )
    assert [await Key(key.id, made["key"], key.client).code() for made in answers] == ["ok", "ok"]
    assert await key.code() == "token_invalid"


async def test_rotation_gives_the_same_time_again_or_another(house, make_key, owner_role):
    key = await make_key(house.owner, house, expires_in_days=30)
    await owner_role.execute(
        "UPDATE api_keys SET created_at = created_at - interval '29 days', expires_at = expires_at - interval '29 days'"
    )
    lasts = "SELECT round(extract(epoch FROM expires_at - rotated_at) / 86400) FROM api_keys"
    await house.owner.must("POST", f"/api-keys/{key.id}/rotate", json={"grace_seconds": 0})
    assert await owner_role.fetchval(lasts) == 30
    await house.owner.must("POST", f"/api-keys/{key.id}/rotate", json={"grace_seconds": 0, "expires_in_days": 365})
    assert await owner_role.fetchval(lasts) == 365


async def test_an_expired_key_opens_nothing_and_is_not_rotated(house, make_key, owner_role, whole):
    key = await make_key(house.owner, house)
    assert await key.code() == "ok"
    await owner_role.execute("UPDATE api_keys SET expires_at = now() + interval '0.3 seconds'")
    await whole.app.state.redis.flushdb()
    await until(lambda: _is(key, "key_expired"))
    answer = await house.owner.call("POST", f"/api-keys/{key.id}/rotate", json={"grace_seconds": 0})
    assert (answer.status_code, answer.json()["code"]) == (409, "key_ended")


async def test_a_made_up_key_and_another_kind_of_token_are_refused(house, make_key, whole):
    key = await make_key(house.owner, house)
    token = house.owner.headers["Authorization"].removeprefix("Bearer ")
    for wrong in (new_key(new_id()), key.secret[:-1] + "é", f"msk_{token}", key.secret.removeprefix("msk_"), "msk_"):
        raw = {"Authorization": f"Bearer {wrong}".encode()}
        answer = await whole.client.get("/api/v1/current", headers=raw)
        assert (answer.status_code, answer.json()["code"]) == (401, "token_invalid")
    same_id = new_key(__import__("uuid").UUID(key.id))
    assert await Key(key.id, same_id, key.client).code() == "token_invalid"
    refreshed = await whole.client.post("/api/v1/auth/refresh", json={"refresh_token": key.secret})
    assert (refreshed.status_code, refreshed.json()["code"]) == (401, "refresh_invalid")


async def test_a_key_beside_a_cookie_is_refused_and_a_key_is_no_cookie(house, make_key, whole):
    key = await make_key(house.owner, house)
    both = await key.call("GET", "/current", headers={"Cookie": "mainstay_access=x"})
    assert (both.status_code, both.json()["code"]) == (400, "transport_mixed")
    alone = {"Cookie": f"mainstay_access={key.secret}", "Origin": ORIGIN}
    answer = await whole.client.get("/api/v1/current", headers=alone)
    assert (answer.status_code, answer.json()["code"]) == (401, "token_invalid")


async def test_what_is_for_persons_is_refused_to_keys_of_any_scope(house, make_key):
    key = await make_key(house.owner, house, scopes=EVERYTHING)
    for method, path in (
        ("GET", "/users/me"), ("PATCH", "/users/me"), ("GET", "/auth/sessions"), ("POST", "/auth/logout"),
        ("POST", "/auth/logout-all"), ("GET", "/organizations"), ("POST", f"{house.path}/leave"), ("DELETE", house.path),
        ("POST", f"{house.path}/restore"), ("GET", f"{house.path}/invitations"),
    ):  # fmt: skip
        answer = await key.call(method, path, **({"json": {"full_name": "X"}} if method == "PATCH" else {}))
        assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied"), (method, path)


async def test_an_organization_can_be_read_and_renamed_by_key(house, make_key, actions):
    key = await make_key(house.owner, house, owner="organization", scopes=["organization:read", "organization:write"])
    read = await key.call("GET", house.path)
    assert (read.status_code, read.json()["role"]) == (200, None)
    changed = await key.call("PATCH", house.path, json={"name": "Renamed"}, headers={"If-Match": read.headers["ETag"]})
    assert (changed.status_code, changed.json()["name"]) == (200, "Renamed")
    assert "organization.changed" in await actions()
    reader = await make_key(house.owner, house, scopes=["organization:read"])
    refused = await reader.call("PATCH", house.path, json={"name": "Again"}, headers={"If-Match": "*"})
    assert refused.status_code in {403, 428}


async def test_deeds_by_key_are_marked_with_it(house, make_key, owner_role):
    theirs = await make_key(house.owner, house, scopes=["organization:write"])
    common = await make_key(house.owner, house, owner="organization", scopes=["organization:write"])
    for number, key in enumerate((theirs, common), 1):
        await key.call("PATCH", house.path, json={"name": f"N{number}"}, headers={"If-Match": f'"{number}"'})
    rows = await owner_role.fetch("SELECT * FROM audit_events WHERE action = 'organization.changed' ORDER BY id")
    assert [(row["actor_type"], str(row["actor_id"]), str(row["key_id"])) for row in rows] == [
        ("api_key", house.owner.id, theirs.id),
        ("api_key", common.id, common.id),
    ]
    assert [row["actor_label"] for row in rows] == [f"{house.owner.email} by Nightly export", "Nightly export"]


async def test_the_use_of_a_key_is_written_beside_the_request_and_once_a_minute(house, make_key, owner_role):
    key = await make_key(house.owner, house)

    async def used():
        return await owner_role.fetchval("SELECT last_used_at FROM api_keys")

    assert await used() is None
    await key.code()
    await until(used)
    first = await used()
    for _ in range(3):
        await key.code()
    assert await used() == first


async def test_each_key_has_its_own_budget(house, make_key, whole):
    first, second = await make_key(house.owner, house), await make_key(house.owner, house)

    def left(answer):
        assert '"principal"' in answer.headers["RateLimit"]
        return int(answer.headers["RateLimit"].partition("r=")[2].partition(";")[0])

    before = left(await first.call("GET", "/current"))
    for _ in range(20):
        await first.call("GET", "/current")
    assert left(await second.call("GET", "/current")) > before - 5
    # Whoever only knows the id takes nothing from its holder.
    same_id = Key(first.id, new_key(__import__("uuid").UUID(first.id)), first.client)
    assert left(await same_id.call("GET", "/current")) > before - 5


async def test_whoever_tries_made_up_keys_is_held_up_by_address(house, make_key, whole):
    key = await make_key(house.owner, house)
    await key.code()
    for _ in range(3 * UNPROVED.quota):
        if await Key("", new_key(new_id()), key.client).code() == "rate_limited":
            break
    else:
        raise AssertionError("one may try as many keys as one likes")
    assert await key.code() == "ok"
