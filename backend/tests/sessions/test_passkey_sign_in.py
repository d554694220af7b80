"""Coming in by a passkey: instead of the password, after it, and to prove again who one is."""

import asyncio
import json
from typing import Any

import asyncpg
import httpx
import pytest

from mainstay.infra.db.purging import purge
from mainstay.sessions.service.upkeep import STALE
from tests.authenticator import BE, UP, UV, Authenticator, Key
from tests.sessions.conftest import Device, Someone, Whole
from tests.sessions.passkey_steps import (
    BEGIN,
    BROWSER,
    asked,
    begin,
    come_in,
    factor,
    finish,
    outcome,
    password,
    registered,
    verify,
)

OTHER = b"\x07" * 16


async def test_it_is_both_factors_at_once(client: httpx.AsyncClient, key: Authenticator, owner: Any) -> None:
    begun = await begin(client)
    assert begun["options"]["allowCredentials"] == []
    assert begun["options"]["userVerification"] == "required"
    answer = await finish(client, key.get(begun["options"]), begun["ceremony"])
    assert answer.status_code == 200, answer.text
    assert (await Device(client, answer.json()).me()).json()["email"] == "ada@example.com"
    row = await owner.fetchrow("SELECT sign_count, last_used_at FROM passkeys")
    assert (row["sign_count"], row["last_used_at"] is not None) == (2, True)


async def test_a_browser_gets_its_cookies_and_no_token(client: httpx.AsyncClient, key: Authenticator) -> None:
    begun = await begin(client, **BROWSER)
    assert set(begun) == {"options"}
    assert set(client.cookies) == {"mainstay_passkey"}
    answer = await finish(client, key.get(begun["options"]), **BROWSER)
    assert set(answer.json()) == {"session_id", "expires_in"}
    assert set(client.cookies) == {"mainstay_access", "mainstay_refresh", "mainstay_device"}


async def test_the_cookie_is_for_us_alone_and_short_lived(client: httpx.AsyncClient) -> None:
    (cookie,) = (await client.post(BEGIN, headers=BROWSER)).headers.get_list("set-cookie")
    for part in ("HttpOnly", "SameSite=strict", "Max-Age=300", "Path=/"):
        assert part in cookie


async def test_a_challenge_of_another_browser_is_none(client: httpx.AsyncClient, key: Authenticator) -> None:
    begun = await begin(client, **BROWSER)
    mine = client.cookies["mainstay_passkey"]
    client.cookies.clear()
    answer = key.get(begun["options"])
    assert outcome(await finish(client, answer, **BROWSER)) == (401, "challenge_invalid")
    await begin(client, **BROWSER)
    assert outcome(await finish(client, answer, **BROWSER)) == (401, "challenge_invalid")
    # Nor is it one in the other transport, though the token be right.
    client.cookies.clear()
    assert outcome(await finish(client, answer, mine)) == (401, "challenge_invalid")
    client.cookies.set("mainstay_passkey", mine)
    assert (await finish(client, answer, **BROWSER)).status_code == 200


async def test_a_challenge_of_another_program_is_none(client: httpx.AsyncClient, key: Authenticator) -> None:
    mine, theirs = await begin(client), await begin(client)
    answer = key.get(mine["options"])
    for ceremony in (theirs["ceremony"], None, "mpk_made-up"):
        assert outcome(await finish(client, answer, ceremony)) == (401, "challenge_invalid")
    assert (await finish(client, answer, mine["ceremony"])).status_code == 200


async def test_two_tabs_of_a_browser_do_not_disturb_each_other(client: httpx.AsyncClient, key: Authenticator) -> None:
    one, two = await begin(client, **BROWSER), await begin(client, **BROWSER)
    assert one["options"]["challenge"] != two["options"]["challenge"]
    assert (await finish(client, key.get(one["options"]), **BROWSER)).status_code == 200


async def test_another_site_neither_begins_nor_finishes(client: httpx.AsyncClient, key: Authenticator) -> None:
    evil = {**BROWSER, "Origin": "https://evil.example"}
    assert outcome(await client.post(BEGIN, headers=evil)) == (403, "origin_refused")
    begun = await begin(client, **BROWSER)
    assert outcome(await finish(client, key.get(begun["options"]), **evil)) == (403, "origin_refused")


async def test_a_challenge_works_once(client: httpx.AsyncClient, key: Authenticator) -> None:
    begun = await begin(client)
    answer = key.get(begun["options"])
    assert (await finish(client, answer, begun["ceremony"])).status_code == 200
    assert outcome(await finish(client, answer, begun["ceremony"])) == (401, "challenge_invalid")
    again = key.get(begun["options"])
    assert outcome(await finish(client, again, begun["ceremony"])) == (401, "challenge_invalid")


async def test_the_same_answer_many_times_at_once_is_one_session(
    client: httpx.AsyncClient, key: Authenticator, owner: asyncpg.Connection
) -> None:
    before = await owner.fetchval("SELECT count(*) FROM sessions")
    begun = await begin(client)
    answer = key.get(begun["options"])
    answers = await asyncio.gather(*(finish(client, answer, begun["ceremony"]) for _ in range(10)))
    assert sorted(one.status_code for one in answers) == [200] + [401] * 9
    assert await owner.fetchval("SELECT count(*) FROM sessions") == before + 1


async def test_a_challenge_lasts_five_minutes(client: httpx.AsyncClient, key: Authenticator, owner: Any) -> None:
    begun = await begin(client)
    await owner.execute("UPDATE passkey_challenges SET expires_at = now()")
    assert outcome(await finish(client, key.get(begun["options"]), begun["ceremony"])) == (401, "challenge_invalid")


async def test_an_emptied_redis_costs_nobody_a_challenge(
    client: httpx.AsyncClient, key: Authenticator, whole: Whole
) -> None:
    begun = await begin(client)
    await whole.app.state.redis.flushdb()
    assert (await finish(client, key.get(begun["options"]), begun["ceremony"])).status_code == 200


FORGERIES: dict[str, dict[str, Any]] = {
    "another origin": {"origin": "https://evil.example"},
    "another rp": {"rp_id": "evil.example"},
    "a registration": {"type": "webauthn.create"},
    "a frame": {"cross_origin": True},
    "nobody there": {"flags": UV},
    "nobody checked": {"flags": UP},
    "another kind of holder": {"flags": UP | UV | BE},
    "another person": {"user_handle": OTHER},
    "no person": {"user_handle": None},
    "another key": {"key": Key("ES256")},
    "a key of another algorithm": {"key": Key("RS256")},
    "no signature": {"signature": b"\x00"},
    "an unknown credential": {"credential_id": OTHER},
    "data too short": {"data_sent": b"short"},
    "data that was not signed": {"data_sent": b"\x00" * 37},
}


@pytest.mark.parametrize("forged", FORGERIES.values(), ids=FORGERIES)
async def test_what_proves_nothing_is_answered_alike(
    client: httpx.AsyncClient, key: Authenticator, owner: asyncpg.Connection, forged: Any
) -> None:
    begun = await begin(client)
    refused = await finish(client, key.get(begun["options"], **forged), begun["ceremony"])
    assert outcome(refused) == (401, "passkey_invalid")
    assert refused.json()["detail"] == "The passkey was not accepted"
    assert "set-cookie" not in refused.headers
    # The challenge went with it.
    assert outcome(await finish(client, key.get(begun["options"]), begun["ceremony"])) == (401, "challenge_invalid")
    rows = await owner.fetch("SELECT outcome FROM audit_events WHERE action = 'session.refused'")
    assert [row["outcome"] for row in rows] == ["denied"]
    assert (await come_in(client, key)).status_code == 200


async def test_what_was_signed_cannot_be_changed_afterwards(client: httpx.AsyncClient, key: Authenticator) -> None:
    begun = await begin(client)
    said = {"type": "webauthn.get", "challenge": begun["options"]["challenge"], "origin": "http://localhost:3000"}
    tampered = key.get(begun["options"], client_sent=json.dumps({**said, "extra": 1}).encode())
    assert outcome(await finish(client, tampered, begun["ceremony"])) == (401, "passkey_invalid")
    for nonsense in (b"no JSON", b"[]", b"{}", b'{"type": 1, "challenge": 1, "origin": 1}', b"[" * 3000, b"\xff\xfe"):
        answer = key.get(begun["options"], client_sent=nonsense)
        assert outcome(await finish(client, answer, begun["ceremony"])) == (401, "challenge_invalid")


async def test_a_count_that_goes_back_tells_of_a_copy(
    client: httpx.AsyncClient, key: Authenticator, owner: asyncpg.Connection
) -> None:
    assert (await come_in(client, key, count=7)).status_code == 200
    for count in (7, 6, 1):
        assert outcome(await come_in(client, key, count=count)) == (401, "passkey_invalid")
    event = await owner.fetchrow("SELECT * FROM audit_events WHERE action = 'passkey.copy_suspected' LIMIT 1")
    assert event["outcome"] == "denied"
    assert json.loads(event["metadata"]) == {"known_count": 7, "given_count": 7}
    assert await owner.fetchval("SELECT sign_count FROM passkeys") == 7
    assert (await come_in(client, key, count=8)).status_code == 200


async def test_whoever_does_not_count_is_believed_and_changes_no_count(
    client: httpx.AsyncClient, key: Authenticator, owner: asyncpg.Connection
) -> None:
    assert (await come_in(client, key, count=7)).status_code == 200
    assert (await come_in(client, key, count=0)).status_code == 200
    assert await owner.fetchval("SELECT sign_count FROM passkeys") == 7
    assert outcome(await come_in(client, key, count=5)) == (401, "passkey_invalid")


async def test_a_synced_passkey_never_counts(client: httpx.AsyncClient, device: Device, owner: Any) -> None:
    synced = Authenticator(count=None, synced=True)
    await registered(device, synced)
    for _ in range(3):
        assert (await come_in(client, synced)).status_code == 200
    # No longer backed up, and still of the kind that can be.
    assert (await come_in(client, synced, flags=UP | UV | BE)).status_code == 200
    assert await owner.fetchval("SELECT backed_up FROM passkeys") is False


async def test_two_uses_with_one_count_at_once_are_one(client: httpx.AsyncClient, key: Authenticator) -> None:
    begun = [await begin(client) for _ in range(6)]
    answers = await asyncio.gather(
        *(finish(client, key.get(one["options"], count=9), one["ceremony"]) for one in begun)
    )
    assert sorted(one.status_code for one in answers) == [200] + [401] * 5


@pytest.mark.parametrize("status", ["deactivated", "pending"])
async def test_who_may_not_sign_in_is_told_nothing_more(
    client: httpx.AsyncClient, key: Authenticator, owner: asyncpg.Connection, status: str
) -> None:
    await owner.execute("UPDATE users SET status = $1", status)
    refused = await come_in(client, key)
    assert outcome(refused) == (401, "passkey_invalid")
    assert refused.json()["detail"] == "The passkey was not accepted"


async def test_a_password_somebody_else_made_up_has_to_be_changed_first(
    client: httpx.AsyncClient, key: Authenticator, owner: asyncpg.Connection, whole: Whole
) -> None:
    await owner.execute("UPDATE credentials SET is_one_time = true")
    await owner.execute("UPDATE users SET principal_version = principal_version + 1")
    await whole.app.state.redis.flushdb()
    answer = await come_in(client, key)
    assert answer.json()["password_change_required"] is True
    assert (await Device(client, answer.json()).me()).json()["code"] == "password_change_required"


async def test_strangers_guesses_do_not_stand_in_its_way(
    client: httpx.AsyncClient, ada: Someone, key: Authenticator
) -> None:
    wrong = Someone(ada.email, "certainly not this one")
    for _ in range(6):
        await password(client, wrong)
    assert outcome(await password(client, ada)) == (429, "login_throttled")
    assert (await come_in(client, key)).status_code == 200


async def test_a_network_asks_only_so_often(client: httpx.AsyncClient, whole: Whole) -> None:
    from mainstay.infra.limiter import Limit

    throttle = whole.app.state.sessions.throttle
    throttle._begun_per_minute, throttle._per_minute = Limit("passkey_begun", 3), Limit("sign_in", 2)
    begun = [await client.post(BEGIN) for _ in range(5)]
    assert [one.status_code for one in begun].count(429) >= 1
    assert begun[-1].headers["retry-after"]
    answer = Authenticator(user_handle=OTHER).get(begun[0].json()["options"])
    assert [outcome(await finish(client, answer, "mpk_x"))[0] for _ in range(4)][-1] == 429


async def test_what_was_asked_for_and_never_answered_does_not_stay(
    client: httpx.AsyncClient, whole: Whole, owner: asyncpg.Connection
) -> None:
    for _ in range(5):
        await begin(client)
    await owner.execute("UPDATE passkey_challenges SET expires_at = now()")
    await begin(client)
    for stale in STALE:
        await purge(whole.app.state.database, stale)
    assert await owner.fetchval("SELECT count(*) FROM passkey_challenges") == 1


async def test_a_changed_password_ends_what_began_with_the_old_one(
    client: httpx.AsyncClient, ada: Someone, device: Device, key: Authenticator
) -> None:
    waiting = (await asked(client, ada))["challenge"]
    begun = (await factor(client, waiting)).json()["options"]
    changed = await device.call("POST", "/auth/password/change", json={"new_password": "a quiet lake at dawn"})
    assert changed.status_code == 204
    assert outcome(await verify(client, waiting, key.get(begun))) == (401, "challenge_invalid")
    assert (await come_in(client, key)).status_code == 200


async def test_removing_it_while_it_is_used_leaves_no_session_behind(
    client: httpx.AsyncClient, device: Device, key: Authenticator, owner: asyncpg.Connection
) -> None:
    passkey = (await device.call("GET", "/auth/passkeys")).json()["data"][0]["id"]
    begun = await begin(client)
    used, removed = await asyncio.gather(
        finish(client, key.get(begun["options"]), begun["ceremony"]),
        device.call("DELETE", f"/auth/passkeys/{passkey}"),
    )
    assert removed.status_code == 204
    assert outcome(used) in {(200, None), (401, "passkey_invalid")}
    assert await owner.fetchval("SELECT count(*) FROM sessions WHERE ended_at IS NULL") == 1


async def test_nothing_secret_is_in_a_line_or_in_the_trail(
    lines: Any, client: httpx.AsyncClient, ada: Someone, key: Authenticator, owner: asyncpg.Connection
) -> None:
    lines.clear()
    begun = await begin(client, **BROWSER)
    cookie, credential = client.cookies["mainstay_passkey"], key.get(begun["options"])
    await finish(client, credential, **BROWSER)
    await finish(client, credential, **BROWSER)
    client.cookies.clear()
    program = await begin(client)
    await finish(client, key.get(program["options"], signature=b"planted-signature"), program["ceremony"])
    trail = json.dumps([list(map(str, row)) for row in await owner.fetch("SELECT * FROM audit_events")])
    kept = b"".join(row["bound_to"] for row in await owner.fetch("SELECT bound_to FROM passkey_challenges"))
    assert lines.events("signed_in")
    response = credential["response"]
    for secret in (cookie, program["ceremony"], response["signature"], response["clientDataJSON"], "planted"):
        assert secret not in lines.text
        assert secret not in trail
        assert secret.encode() not in kept
