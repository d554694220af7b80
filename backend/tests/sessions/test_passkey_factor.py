"""A passkey after the password, and to prove again who one is."""

import asyncpg
import httpx

from tests.authenticator import UP, Authenticator, Key
from tests.sessions.conftest import Device, Someone, Whole
from tests.sessions.passkey_steps import (
    BROWSER,
    VERIFY,
    asked,
    begin,
    come_in,
    creation,
    factor,
    finish,
    outcome,
    password,
    registered,
    verify,
)

OTHER = b"\x07" * 16


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
