"""From a stranger to a person: nothing is given away on the way, and nobody gains by another's address."""

import asyncpg
import httpx
import pytest

from tests.sessions.conftest import Deliver, Device, Someone, Whole, sign_in
from tests.sessions.front_door import AUTH, BOB, OTHER, code, forgot, login, register, verify

INVALID = (410, "link_invalid")
REFUSED = (401, "credentials_invalid")


async def test_a_stranger_becomes_a_person_with_an_organization(client: httpx.AsyncClient, deliver: Deliver) -> None:
    assert (await register(client)).status_code == 202
    assert code(await login(client, BOB)) == REFUSED
    token = (await deliver()).latest_for(BOB.email).token()
    assert (await verify(client, token, password=BOB.password)).status_code == 204
    bob = await sign_in(client, BOB)
    me = (await bob.me()).json()
    assert (me["email"], me["full_name"], me["status"], me["is_operator"]) == (
        BOB.email,
        "Bob Builder",
        "active",
        False,
    )
    mine = (await bob.call("GET", "/organizations")).json()["data"]
    assert [(one["name"], one["role"]) for one in mine] == [("Bob Builder", "owner")]


async def test_known_unknown_and_pending_addresses_are_answered_alike(
    client: httpx.AsyncClient, ada: Someone, deliver: Deliver
) -> None:
    answers = [await register(client, Someone(email, OTHER)) for email in (ada.email, BOB.email, BOB.email)]
    assert {(one.status_code, one.text) for one in answers} == {(202, answers[0].text)}
    mailbox = await deliver()
    assert [one.subject for one in mailbox.all_for(ada.email)] == ["You already have an account at Mainstay"]
    # Of two links only the newer is worth a mail.
    assert len(mailbox.all_for(BOB.email)) == 1
    for path in ("password/forgot", "email/resend"):
        answers = [
            await client.post(f"{AUTH}/{path}", json={"email": email})
            for email in (ada.email, BOB.email, "nobody@example.com", "no address")
        ]
        assert {(one.status_code, one.text) for one in answers} == {(202, answers[0].text)}
    await deliver()
    assert mailbox.all_for("nobody@example.com") == []
    await sign_in(client, ada)


async def test_registering_a_known_address_changes_nothing_of_it(
    client: httpx.AsyncClient, ada: Someone, device: Device, deliver: Deliver
) -> None:
    await register(client, Someone(ada.email, OTHER))
    await deliver()
    assert (await device.me()).json()["full_name"] == "Ada Lovelace"
    assert code(await login(client, Someone(ada.email, OTHER))) == REFUSED


async def test_a_link_works_once_and_no_get_uses_it_up(client: httpx.AsyncClient, deliver: Deliver) -> None:
    await register(client)
    letter = (await deliver()).latest_for(BOB.email)
    for _ in range(10):
        seen = await client.get(f"{AUTH}/email/verify", params={"token": letter.token()})
        assert code(seen) == (405, "method_not_allowed")
    assert (await verify(client, letter.token(), password=BOB.password)).status_code == 204
    assert code(await verify(client, letter.token(), password=BOB.password)) == INVALID


async def test_a_newer_link_voids_the_older_and_time_voids_both(
    client: httpx.AsyncClient, deliver: Deliver, owner: asyncpg.Connection
) -> None:
    await register(client)
    older = (await deliver()).latest_for(BOB.email).token()
    await client.post(f"{AUTH}/email/resend", json={"email": BOB.email})
    newer = (await deliver()).latest_for(BOB.email).token()
    assert older != newer
    assert code(await verify(client, older, password=BOB.password)) == INVALID
    lasts = await owner.fetchval("SELECT expires_at - created_at FROM one_time_links WHERE voided_at IS NULL")
    assert round(lasts.total_seconds()) == 24 * 3600
    await owner.execute("UPDATE one_time_links SET expires_at = now() - interval '1 second'")
    assert code(await verify(client, newer, password=BOB.password)) == INVALID


async def test_a_wrong_password_leaves_the_link_good(client: httpx.AsyncClient, deliver: Deliver) -> None:
    await register(client)
    token = (await deliver()).latest_for(BOB.email).token()
    assert code(await verify(client, token, password=OTHER)) == REFUSED
    assert code(await verify(client, token)) == (422, "validation_failed")
    assert code(await verify(client, token, password=BOB.password, new_password=OTHER)) == (422, "validation_failed")
    assert code(await verify(client, token, new_password="short")) == (422, "validation_failed")
    assert (await verify(client, token, password=BOB.password)).status_code == 204


async def test_who_registers_anothers_address_gains_nothing(
    client: httpx.AsyncClient, deliver: Deliver, early: Whole, owner: asyncpg.Connection
) -> None:
    """Even where one may sign in before verifying, and has made oneself at home."""
    attacker = Someone(BOB.email, "the attacker's own words")
    await register(client, attacker)
    inside = await sign_in(client, attacker)
    organization = (await inside.call("GET", "/organizations")).json()["data"][0]
    token = (await deliver()).latest_for(BOB.email).token()
    assert (await verify(client, token, new_password=BOB.password, full_name="Bob")).status_code == 204
    assert code(await inside.me()) == (401, "session_revoked")
    assert (await inside.refresh()).status_code == 401
    assert code(await login(client, attacker)) == REFUSED
    bob = await sign_in(client, BOB)
    assert (await bob.me()).json()["full_name"] == "Bob"
    mine = (await bob.call("GET", "/organizations")).json()["data"]
    assert [one["id"] for one in mine] != [organization["id"]]
    assert len(mine) == 1
    assert await owner.fetchval("SELECT count(*) FROM users") == 1


async def test_verifying_ends_every_session_but_the_one_that_verifies(
    client: httpx.AsyncClient, deliver: Deliver, early: Whole
) -> None:
    await register(client)
    here, there = await sign_in(client, BOB), await sign_in(client, BOB)
    token = (await deliver()).latest_for(BOB.email).token()
    body = {"token": token, "password": BOB.password}
    assert (await here.call("POST", "/auth/email/verify", json=body)).status_code == 204
    assert code(await there.me()) == (401, "session_revoked")
    assert (await here.me()).json()["status"] == "active"
    assert len((await here.call("GET", "/organizations")).json()["data"]) == 1


async def test_a_forgotten_password_of_a_pending_account_is_chosen_at_verification(
    client: httpx.AsyncClient, deliver: Deliver
) -> None:
    await register(client)
    await deliver()
    await forgot(client, BOB.email)
    letter = (await deliver()).latest_for(BOB.email)
    assert "/verify" in letter.link()
    assert (await verify(client, letter.token(), new_password=OTHER)).status_code == 204
    await sign_in(client, Someone(BOB.email, OTHER))


async def test_what_is_refused_is_refused_before_anything_is_hashed(
    client: httpx.AsyncClient, whole: Whole, monkeypatch: pytest.MonkeyPatch, owner: asyncpg.Connection
) -> None:
    hashed: list[int] = []
    monkeypatch.setattr(type(whole.app.state.sessions.hasher), "_run", lambda *_: hashed.append(1))
    for megabyte in ("x" * 1_000_000, "x" * 1_100_000, "y" * 2000):
        for path, body in (
            ("register", {"email": BOB.email, "password": megabyte, "full_name": "Bob"}),
            ("password/reset", {"token": "mrp_x", "new_password": megabyte}),
            ("email/verify", {"token": "mve_x", "password": megabyte}),
            ("email/verify", {"token": "mve_x", "new_password": megabyte}),
        ):
            answer = await client.post(f"{AUTH}/{path}", json=body)
            assert answer.status_code in {413, 422}
            assert "xxxx" not in answer.text
    for password, why in (("tiny-one", "short"), ("password1234!", "common"), ("bob@the lakes", "personal")):
        answer = await register(client, Someone(BOB.email, password))
        assert [(one["pointer"], one["code"]) for one in answer.json()["errors"]] == [("/password", f"password_{why}")]
    assert code(await register(client, Someone("no address", BOB.password))) == (422, "address_invalid")
    assert not hashed
    assert await owner.fetchval("SELECT count(*) FROM users") == 0


@pytest.mark.parametrize(
    "path", ["register", "password/forgot", "password/reset", "email/verify", "email/resend", "email/undo"]
)
async def test_nobody_makes_themselves_an_operator(client: httpx.AsyncClient, path: str) -> None:
    bodies = {
        "register": {"email": BOB.email, "password": BOB.password, "full_name": "Bob"},
        "password/reset": {"token": "x", "new_password": OTHER},
        "email/verify": {"token": "x", "password": OTHER},
        "email/undo": {"token": "x"},
    }
    body = bodies.get(path, {"email": BOB.email})
    for more in ({"is_operator": True}, {"status": "active"}, {"email_verified_at": "2026-01-01T00:00:00Z"}):
        assert code(await client.post(f"{AUTH}/{path}", json=body | more)) == (422, "validation_failed")


@pytest.mark.parametrize(
    "name", ["Bob\r\nBcc: everybody@example.com", "Bob\nSubject: owned", "Bob\u2028X-Evil: 1", "=?utf-8?q?=0ABcc:_x?="]
)
async def test_no_name_gets_into_a_header(client: httpx.AsyncClient, deliver: Deliver, name: str) -> None:
    await register(client, full_name=name)
    letter = (await deliver()).latest_for(BOB.email)
    assert letter.recipients == [BOB.email]
    assert "everybody" not in letter.content.decode().split("\r\n\r\n")[0]
    assert {header.lower() for header in letter.message} & {"bcc", "x-evil", "cc"} == set()
    assert letter.subject == "Confirm your address for Mainstay"


@pytest.mark.parametrize(
    "address",
    [
        "bob@example.com\r\nBcc: x@example.com",
        "bob@example.com, x@example.com",
        "bob\u200b@example.com",
        "<bob@example.com>",
    ],
)
async def test_no_address_gets_into_a_header(client: httpx.AsyncClient, address: str) -> None:
    assert code(await register(client, Someone(address, BOB.password))) == (422, "address_invalid")


async def test_an_account_has_one_address_however_it_is_written(
    client: httpx.AsyncClient, deliver: Deliver, owner: asyncpg.Connection
) -> None:
    written = (
        "Ünal@Bücher.example",
        "ÜNAL@BÜCHER.EXAMPLE",
        "u\u0308nal@xn--bcher-kva.example",
        " ünal@ｂücher.example ",
    )
    kept = "ünal@xn--bcher-kva.example"
    for address in written:
        assert (await register(client, Someone(address, BOB.password))).status_code == 202
    assert [row["email"] for row in await owner.fetch("SELECT email FROM users")] == [kept]
    mailbox = await deliver()
    assert {one.recipients[0] for one in mailbox.received} == {kept}
    await verify(client, mailbox.latest_for(kept).token(), password=BOB.password)
    for address in written:
        await sign_in(client, Someone(address, BOB.password))


@pytest.mark.parametrize(
    ("one", "another"),
    [("mike", "mıke"), ("strasse", "straße"), ("mike", "ｍike"), ("mas", "maſ"), ("paypal", "pаypal"), ("file", "ﬁle")],
)
async def test_two_addresses_that_look_alike_are_two(
    client: httpx.AsyncClient, deliver: Deliver, owner: asyncpg.Connection, one: str, another: str
) -> None:
    """The trap: a letter that becomes another one when its case is changed, and a mail to what was typed."""
    mine, theirs = f"{one}@example.com", f"{another}@example.com"
    await register(client, Someone(mine, BOB.password))
    await verify(client, (await deliver()).latest_for(mine).token(), password=BOB.password)
    mailbox = await deliver()
    for typed in (theirs, theirs.upper() if theirs.upper().lower() == theirs else theirs):
        before = len(mailbox.received)
        await forgot(client, typed)
        await deliver()
        assert mailbox.received[before:] == []
    await register(client, Someone(theirs, OTHER))
    await deliver()
    assert await owner.fetchval("SELECT count(*) FROM users") == 2
    assert code(await login(client, Someone(theirs, BOB.password))) == REFUSED


async def test_a_reset_goes_to_the_address_that_is_kept(
    client: httpx.AsyncClient, ada: Someone, deliver: Deliver
) -> None:
    await forgot(client, "ADA@EXAMPLE.COM")
    assert {one.recipients[0] for one in (await deliver()).received} == {ada.email}


async def test_no_mailbox_is_flooded_and_the_answer_does_not_tell(
    client: httpx.AsyncClient, ada: Someone, deliver: Deliver
) -> None:
    for email in (ada.email, "nobody@example.com"):
        answers = [(await forgot(client, spelled)).text for spelled in [email, email.upper()] * 4]
        assert len(set(answers)) == 1
    mailbox = await deliver()
    assert len(mailbox.all_for(ada.email)) <= 5


async def test_twenty_registrations_an_hour_from_one_place(
    client: httpx.AsyncClient, owner: asyncpg.Connection
) -> None:
    answers = [await register(client, Someone(f"bob{turn}@example.com", OTHER)) for turn in range(21)]
    assert [one.status_code for one in answers] == [202] * 20 + [429]
    assert int(answers[-1].headers["Retry-After"]) > 60
    assert await owner.fetchval("SELECT count(*) FROM users") == 20


async def test_closed_is_closed(client: httpx.AsyncClient, closed: Whole, ada: Someone) -> None:
    for email in (ada.email, BOB.email):
        assert code(await register(client, Someone(email, OTHER))) == (403, "registration_closed")


async def test_by_invitation_only_the_invited_get_an_account(
    client: httpx.AsyncClient, by_invitation: Whole, device: Device, owner: asyncpg.Connection, deliver: Deliver
) -> None:
    organization = (await device.call("POST", "/organizations", json={"name": "Engines"})).json()
    invited = await device.call(
        "POST", f"/organizations/{organization['id']}/invitations", json={"email": BOB.email, "role": "member"}
    )
    assert invited.status_code == 201, invited.text
    answers = [await register(client, Someone(email, OTHER)) for email in ("nobody@example.com", "BOB@example.com")]
    assert {(one.status_code, one.text) for one in answers} == {(202, answers[0].text)}
    assert await owner.fetch("SELECT email FROM users WHERE email LIKE 'nobody%'") == []
    mailbox = await deliver()
    letters = {one.subject: one for one in mailbox.all_for(BOB.email)}
    confirm = letters["Confirm your address for Mainstay"]
    assert (await verify(client, confirm.token(), password=OTHER)).status_code == 204
    bob = await sign_in(client, Someone(BOB.email, OTHER))
    assert (await bob.call("GET", "/organizations")).json()["data"] == []
    token = letters["You are invited to an organization at Mainstay"].token()
    assert (await bob.call("POST", "/invitations/accept", json={"token": token})).is_success
    assert [one["id"] for one in (await bob.call("GET", "/organizations")).json()["data"]] == [organization["id"]]


async def test_nothing_secret_is_kept_or_written_down(
    client: httpx.AsyncClient, deliver: Deliver, owner: asyncpg.Connection, lines: object
) -> None:
    await register(client)
    token = (await deliver()).latest_for(BOB.email).token()
    await verify(client, token, password=BOB.password)
    for table in ("jobs", "job_attempts", "audit_events", "one_time_links", "users"):
        rows = " ".join(str(row[0]) for row in await owner.fetch(f"SELECT t::text FROM {table} t"))
        assert token not in rows
        assert BOB.password not in rows
    assert token not in lines.text  # type: ignore[attr-defined] - the fixture of tests/app_fixtures.py
    assert BOB.password not in lines.text  # type: ignore[attr-defined] - as above
    actions = {row["action"] for row in await owner.fetch("SELECT action FROM audit_events")}
    assert {"user.registered", "user.address_verified", "organization.founded"} <= actions
