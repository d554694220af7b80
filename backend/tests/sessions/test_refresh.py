"""The promise: two tabs and a lost answer survive, a stolen copy ends the session, and the end is kept."""

import asyncio
from typing import Any

import asyncpg
import httpx

from tests.sessions.conftest import Device, Someone, sign_in


async def move_back(owner: asyncpg.Connection, seconds: int) -> None:
    """As if the last rotation had happened this much earlier."""
    await owner.execute("UPDATE refresh_tokens SET used_at = used_at - make_interval(secs => $1)", float(seconds))


async def end_of(owner: asyncpg.Connection, session_id: str) -> str | None:
    reason: str | None = await owner.fetchval("SELECT end_reason FROM sessions WHERE id = $1", session_id)
    return reason


async def events(owner: asyncpg.Connection) -> list[str]:
    return [row["action"] for row in await owner.fetch("SELECT action FROM audit_events ORDER BY id")]


async def test_a_refresh_gives_a_successor_and_a_working_access_token(device: Device) -> None:
    answer = await device.refresh()
    assert answer.status_code == 200
    assert answer.json()["refresh_token"] != device.tokens["refresh_token"]
    assert (await device.me(answer.json()["access_token"])).status_code == 200


async def test_fifty_at_once_are_one_rotation_and_nobody_is_signed_out(
    device: Device, owner: asyncpg.Connection
) -> None:
    answers = await asyncio.gather(*(device.refresh() for _ in range(50)))
    busy = [answer for answer in answers if answer.status_code == 503]
    assert {answer.status_code for answer in answers} <= {200, 503}
    assert len({answer.json()["refresh_token"] for answer in answers if answer.status_code == 200}) == 1
    assert not busy
    assert await owner.fetchval("SELECT count(*) FROM refresh_tokens") == 2
    assert await end_of(owner, device.tokens["session_id"]) is None


async def test_a_replay_within_the_window_gets_the_very_same_successor(device: Device) -> None:
    first, second = await device.refresh(), await device.refresh()
    assert second.status_code == 200
    assert second.json()["refresh_token"] == first.json()["refresh_token"]


async def test_a_replay_after_its_successor_was_used_ends_the_session(
    device: Device, owner: asyncpg.Connection
) -> None:
    successor = (await device.refresh()).json()
    assert (await device.refresh(successor["refresh_token"])).status_code == 200
    answer = await device.refresh()
    assert (answer.status_code, answer.json()["code"]) == (401, "refresh_reused")
    assert await end_of(owner, device.tokens["session_id"]) == "refresh_reused"
    assert "session.refresh_reused" in await events(owner)
    assert (await device.me()).json()["code"] == "session_revoked"
    assert (await device.refresh(successor["refresh_token"])).json()["code"] == "session_revoked"


async def test_a_late_replay_whose_successor_was_seen_ends_the_session(
    device: Device, owner: asyncpg.Connection
) -> None:
    successor = (await device.refresh()).json()
    assert (await device.me(successor["access_token"])).status_code == 200
    await move_back(owner, 31)
    answer = await device.refresh()
    assert answer.json()["code"] == "refresh_reused"
    assert await end_of(owner, device.tokens["session_id"]) == "refresh_reused"


async def test_a_late_replay_whose_successor_was_never_seen_recovers(device: Device, owner: asyncpg.Connection) -> None:
    lost = (await device.refresh()).json()
    await move_back(owner, 31)
    found = await device.refresh()
    assert found.status_code == 200
    assert found.json()["refresh_token"] != lost["refresh_token"]
    assert "session.refresh_recovered" in await events(owner)
    assert (await device.me(found.json()["access_token"])).status_code == 200


async def test_what_was_lost_and_replaced_is_worth_nothing_to_a_finder(
    device: Device, owner: asyncpg.Connection
) -> None:
    lost = (await device.refresh()).json()
    await move_back(owner, 31)
    assert (await device.refresh()).status_code == 200
    assert (await device.me(lost["access_token"])).json()["code"] == "token_invalid"
    assert (await device.refresh(lost["refresh_token"])).json()["code"] == "refresh_reused"


async def test_the_fourth_recovery_of_a_day_is_refused(device: Device, owner: asyncpg.Connection) -> None:
    await device.refresh()
    for _ in range(3):
        await move_back(owner, 31)
        assert (await device.refresh()).status_code == 200
    await move_back(owner, 31)
    assert (await device.refresh()).json()["code"] == "refresh_reused"


async def test_an_unknown_token_ends_nothing(device: Device, owner: asyncpg.Connection) -> None:
    answer = await device.refresh("mrt_made-up-by-somebody")
    assert (answer.status_code, answer.json()["code"]) == (401, "refresh_invalid")
    assert await end_of(owner, device.tokens["session_id"]) is None


async def test_an_access_token_is_no_refresh_token(device: Device) -> None:
    answer = await device.refresh(device.tokens["access_token"][:200])
    assert answer.json()["code"] == "refresh_invalid"


async def test_an_idle_and_an_old_session_have_expired(client: httpx.AsyncClient, ada: Someone, owner: Any) -> None:
    for column in ("idle_expires_at", "expires_at"):
        device = await sign_in(client, ada)
        await owner.execute(
            f"UPDATE sessions SET {column} = now() - interval '1 second' WHERE id = $1", device.tokens["session_id"]
        )
        assert (await device.refresh()).json()["code"] == "session_expired"
        assert (await device.me()).json()["code"] == "session_expired"


async def test_the_database_alone_gives_no_token(device: Device, owner: asyncpg.Connection) -> None:
    successor = (await device.refresh()).json()
    rows = await owner.fetch("SELECT token_hash, sealed_successor FROM refresh_tokens")
    everything = b"".join(row["token_hash"] + (row["sealed_successor"] or b"") for row in rows)
    assert successor["refresh_token"].encode() not in everything
    assert device.tokens["refresh_token"].encode() not in everything


async def test_the_sealed_successor_goes_when_it_is_used(device: Device, owner: asyncpg.Connection) -> None:
    first = (await device.refresh()).json()
    await device.refresh(first["refresh_token"])
    kept = await owner.fetchval("SELECT count(*) FROM refresh_tokens WHERE sealed_successor IS NOT NULL")
    assert kept == 1


async def test_a_body_session_s_token_is_refused_in_a_cookie(device: Device, client: httpx.AsyncClient) -> None:
    answer = await client.post(
        "/api/v1/auth/refresh",
        headers={"Origin": "http://localhost:3000", "Cookie": f"mainstay_refresh={device.tokens['refresh_token']}"},
    )
    assert answer.json()["code"] == "refresh_invalid"
    answer = await client.get(
        "/api/v1/users/me", headers={"Cookie": f"mainstay_access={device.tokens['access_token']}"}
    )
    assert answer.json()["code"] == "token_invalid"
