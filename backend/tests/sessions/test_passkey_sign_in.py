"""Coming in by a passkey: instead of the password, after it, and to prove again who one is."""

import asyncio
import json
from typing import Any

import asyncpg
import httpx
import pytest

from tests.authenticator import BE, UP, UV, Authenticator, Key
from tests.sessions.conftest import Device, Someone, Whole
from tests.sessions.passkey_steps import (
    BEGIN,
    BROWSER,
    VERIFY,
    begin,
    come_in,
    creation,
    finish,
    outcome,
    password,
    registered,
)

OTHER = b"\x07" * 16


@pytest.fixture
async def key(device: Device, authenticator: Authenticator) -> Authenticator:
    await registered(device, authenticator)
    return authenticator


async def factor(client: httpx.AsyncClient, challenge: str, **headers: str) -> httpx.Response:
    return await client.post("/api/v1/auth/mfa/passkey/begin", json={"challenge": challenge}, headers=headers)


async def verify(
    client: httpx.AsyncClient, challenge: str, credential: dict[str, Any], **headers: str
) -> httpx.Response:
    return await client.post(VERIFY, json={"challenge": challenge, "passkey": credential}, headers=headers)


async def asked(client: httpx.AsyncClient, ada: Someone, **headers: str) -> dict[str, Any]:
    answer = await password(client, ada, **headers)
    assert outcome(answer) == (401, "mfa_required")
    body: dict[str, Any] = answer.json()
    return body


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


async def test_asking_cannot_fill_the_table(client: httpx.AsyncClient, owner: asyncpg.Connection) -> None:
    for _ in range(5):
        await begin(client)
    await owner.execute("UPDATE passkey_challenges SET expires_at = now()")
    await begin(client)
    assert await owner.fetchval("SELECT count(*) FROM passkey_challenges") == 1


async def test_it_finishes_a_sign_in_with_the_password(
    client: httpx.AsyncClient, ada: Someone, key: Authenticator, owner: asyncpg.Connection
) -> None:
    waiting = await asked(client, ada)
    assert waiting["methods"] == ["passkey", "recovery_code"]
    begun = (await factor(client, waiting["challenge"])).json()["options"]
    assert [one["type"] for one in begun["allowCredentials"]] == ["public-key"]
    # After the password, holding it is enough; a security key without a pin tells no user handle either.
    answer = await verify(client, waiting["challenge"], key.get(begun, flags=UP, user_handle=None))
    assert answer.status_code == 200, answer.text
    assert (await Device(client, answer.json()).me()).status_code == 200
    assert await owner.fetchval("SELECT count(*) FROM sign_in_challenges") == 0


async def test_a_recovery_code_stands_in_for_it(client: httpx.AsyncClient, ada: Someone, device: Device) -> None:
    codes = (await registered(device))["recovery_codes"]
    waiting = await asked(client, ada)
    answer = await client.post(VERIFY, json={"challenge": waiting["challenge"], "code": codes[0]})
    assert answer.status_code == 200


async def test_in_a_browser_it_gives_the_cookies(client: httpx.AsyncClient, ada: Someone, key: Authenticator) -> None:
    waiting = (await asked(client, ada, **BROWSER))["challenge"]
    assert outcome(await factor(client, waiting)) == (401, "challenge_invalid")
    begun = (await factor(client, waiting, **BROWSER)).json()["options"]
    assert outcome(await verify(client, waiting, key.get(begun))) == (401, "challenge_invalid")
    answer = await verify(client, waiting, key.get(begun), **BROWSER)
    assert set(answer.json()) == {"session_id", "expires_in"}


async def test_a_factor_is_not_passed_by_what_was_asked_for_something_else(
    client: httpx.AsyncClient, ada: Someone, key: Authenticator, device: Device
) -> None:
    one, two = (await asked(client, ada))["challenge"], (await asked(client, ada))["challenge"]
    begun = (await factor(client, one)).json()["options"]
    alone = await begin(client)
    proof = (await device.call("POST", "/auth/reauthenticate/passkey/begin")).json()["options"]
    for options in (alone["options"], proof, await creation(device)):
        assert outcome(await verify(client, one, key.get(options))) == (401, "challenge_invalid")
    assert outcome(await verify(client, two, key.get(begun))) == (401, "challenge_invalid")
    # And what was asked for after a password is no sign-in without one.
    assert outcome(await finish(client, key.get(begun), alone["ceremony"])) == (401, "challenge_invalid")
    assert (await verify(client, one, key.get(begun))).status_code == 200


async def test_five_wrong_answers_use_the_challenge_up(
    client: httpx.AsyncClient, ada: Someone, key: Authenticator
) -> None:
    waiting = (await asked(client, ada))["challenge"]
    for _ in range(5):
        begun = (await factor(client, waiting)).json()["options"]
        refused = await verify(client, waiting, key.get(begun, key=Key("ES256")))
        assert outcome(refused) == (401, "passkey_invalid")
    assert outcome(await factor(client, waiting)) == (401, "challenge_invalid")


async def test_wrong_codes_do_not_lock_the_passkey_out(
    client: httpx.AsyncClient, ada: Someone, key: Authenticator
) -> None:
    for _ in range(2):
        waiting = (await asked(client, ada))["challenge"]
        for _ in range(5):
            await client.post(VERIFY, json={"challenge": waiting, "code": "wrong"})
    waiting = (await asked(client, ada))["challenge"]
    locked = await client.post(VERIFY, json={"challenge": waiting, "code": "wrong"})
    assert outcome(locked) == (429, "login_throttled")
    begun = (await factor(client, waiting)).json()["options"]
    assert (await verify(client, waiting, key.get(begun))).status_code == 200


async def test_either_a_code_or_a_passkey(client: httpx.AsyncClient, key: Authenticator, device: Device) -> None:
    credential = key.get((await begin(client))["options"])
    for body in ({}, {"code": "1", "passkey": credential}, {"passkey": None, "code": None}):
        answer = await client.post(VERIFY, json={"challenge": "mch_x", **body})
        assert outcome(answer) == (422, "validation_failed")
    for sent in ({}, {"password": "x", "passkey": credential}):
        assert outcome(await device.call("POST", "/auth/reauthenticate", json=sent)) == (422, "validation_failed")
    assert outcome(await device.call("POST", "/auth/reauthenticate", json={"password": ""}))[1] == "credentials_invalid"


async def grow_old(owner: asyncpg.Connection, whole: Whole) -> None:
    await owner.execute("UPDATE sessions SET proved_at = proved_at - interval '6 minutes', version = version + 1")
    await whole.app.state.redis.flushdb()


async def test_it_proves_again_who_one_is(
    device: Device, key: Authenticator, owner: asyncpg.Connection, whole: Whole
) -> None:
    await grow_old(owner, whole)
    assert outcome(await device.call("POST", "/auth/passkeys/begin")) == (403, "reauthentication_required")
    options = (await device.call("POST", "/auth/reauthenticate/passkey/begin")).json()["options"]
    assert options["userVerification"] == "required"
    proof = {"passkey": key.get(options)}
    assert (await device.call("POST", "/auth/reauthenticate", json=proof)).status_code == 204
    assert (await device.call("POST", "/auth/passkeys/begin")).status_code == 200
    assert outcome(await device.call("POST", "/auth/reauthenticate", json=proof)) == (401, "challenge_invalid")


async def test_a_proof_is_of_the_one_who_is_signed_in_and_of_this_session(
    client: httpx.AsyncClient, device: Device, key: Authenticator, whole: Whole, owner: asyncpg.Connection
) -> None:
    from tests.sessions.test_passkeys import somebody_else

    other, eve = Device(client, (await come_in(client, key)).json()), await somebody_else(whole)
    hers = Authenticator()
    await registered(eve, hers)
    begin_proof = "/auth/reauthenticate/passkey/begin"
    options = (await device.call("POST", begin_proof)).json()["options"]
    stolen = await other.call("POST", "/auth/reauthenticate", json={"passkey": key.get(options)})
    assert outcome(stolen) == (401, "challenge_invalid")
    for answer in (hers.get(options), key.get(options)):
        refused = await device.call("POST", "/auth/reauthenticate", json={"passkey": answer})
        # Eve's passkey used the challenge up.
        assert outcome(refused) in {(401, "passkey_invalid"), (401, "challenge_invalid")}
    unchecked = (await device.call("POST", begin_proof)).json()["options"]
    refused = await device.call("POST", "/auth/reauthenticate", json={"passkey": key.get(unchecked, flags=UP)})
    assert outcome(refused) == (401, "passkey_invalid")
    denied = await owner.fetchval("SELECT count(*) FROM audit_events WHERE action = 'session.reauthenticated'")
    assert denied == 2


async def test_without_a_passkey_there_is_nothing_to_ask_for(
    client: httpx.AsyncClient, ada: Someone, device: Device
) -> None:
    assert outcome(await device.call("POST", "/auth/reauthenticate/passkey/begin")) == (404, "not_found")
    assert outcome(await factor(client, "mch_made-up")) == (401, "challenge_invalid")
    assert (await password(client, ada)).status_code == 200


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
