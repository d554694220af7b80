"""The mail of an invitation arrives, works, can be asked for again, and nobody is flooded with it."""

import asyncio

import pytest

from tests.organizations.test_invitations import ACCEPT, GRACE

LATER = "UPDATE invitations SET mailed_at = mailed_at - interval '6 minutes'"


@pytest.fixture
def deliver(whole, work_off, mail_tools):
    async def act() -> None:
        await work_off(whole.database, whole.app.state.redis, mail_tools(whole.settings))

    return act


@pytest.fixture
def ask(house):
    async def act(email=GRACE, by="admin", house=house):
        return await house.of(by).call("POST", f"{house.path}/invitations", json={"email": email, "role": "member"})

    return act


async def test_the_link_in_the_mail_lets_the_invited_in(house, ask, deliver, mailbox, sign_up, lines, owner_role):
    await ask()
    await deliver()
    mail = mailbox.latest_for(GRACE)
    assert mail.link().startswith("http://localhost:3000/invitations/accept#token=miv_")
    assert house.admin.email in mail.text
    assert "engines" in mail.text
    assert "engines" not in mail.subject
    grace = await sign_up(GRACE)
    assert (await grace.must("POST", ACCEPT, json={"token": mail.token()}))["id"] == house.id
    assert mail.token() not in lines.text
    for table in ("jobs", "job_attempts", "audit_events", "invitations"):
        assert mail.token() not in str(await owner_role.fetch(f"SELECT * FROM {table}"))


@pytest.mark.parametrize("end", ["revoked_at = now()", "accepted_at = now()", "expires_at = now() - interval '1 s'"])
async def test_an_invitation_that_is_over_is_not_mailed(ask, deliver, mailbox, owner_role, end):
    await ask()
    await owner_role.execute(f"UPDATE invitations SET {end}")
    await deliver()
    assert mailbox.received == []
    assert await owner_role.fetchval("SELECT result->>'skipped' FROM jobs") == "link_is_over"


async def test_an_invitation_is_sent_again_with_the_same_link(
    house, ask, deliver, mailbox, owner_role, sign_up, actions
):
    made = (await ask()).json()
    await owner_role.execute(LATER)
    again = await house.owner.must("POST", f"{house.path}/invitations/{made['id']}/resend")
    assert again == made
    await deliver()
    first, second = mailbox.all_for(GRACE)
    assert first.token() == second.token()
    assert first.message["Message-ID"] != second.message["Message-ID"]
    assert (await actions())[-1] == "invitation.resent"


async def test_it_is_not_sent_again_at_once_however_many_ask(house, ask, owner_role, told):
    made = (await ask()).json()
    path = f"{house.path}/invitations/{made['id']}/resend"
    early = await house.owner.call("POST", path)
    assert (early.status_code, early.json()["code"]) == (429, "quota_exceeded")
    assert int(early.headers["Retry-After"]) == 300
    await owner_role.execute(LATER)
    answers = await asyncio.gather(*(house.owner.call("POST", path) for _ in range(6)))
    assert sorted(answer.status_code for answer in answers) == [200, *[429] * 5]
    assert len(await told()) == 2


async def test_an_address_gets_five_a_day_from_all_organizations_together(house, other, ask, owner_role):
    for turn in range(5):
        assert (await ask(house=(house, other)[turn % 2])).status_code == 201
    for where in (house, other):
        refused = await ask(email=GRACE.upper(), house=where)
        assert (refused.status_code, refused.json()["code"]) == (429, "quota_exceeded")
    assert (await ask(email="ada@example.com")).status_code == 201
    await owner_role.execute("UPDATE invitations SET mailed_at = now() - interval '25 hours'")
    assert (await ask()).status_code == 201


async def test_sending_again_counts_too(house, ask, owner_role):
    made = (await ask()).json()
    path = f"{house.path}/invitations/{made['id']}/resend"
    statuses = []
    for _ in range(5):
        await owner_role.execute(LATER)
        statuses.append((await house.owner.call("POST", path)).status_code)
    assert statuses == [200] * 4 + [429]


async def test_at_once_an_address_gets_no_more(house, other, ask, owner_role):
    answers = await asyncio.gather(*(ask(house=where) for where in (house, other) * 5))
    assert sorted(answer.status_code for answer in answers) == [201] * 5 + [429] * 5


async def test_an_organization_sends_a_hundred_a_day(house, other, ask, owner_role):
    await ask()
    await owner_role.execute("UPDATE invitations SET mails = 100")
    assert (await ask(email="ada@example.com")).json()["code"] == "quota_exceeded"
    assert (await ask(email="ada@example.com", house=other)).status_code == 201


@pytest.mark.parametrize(("by", "status"), {"owner": 429, "admin": 429, "member": 403, "viewer": 403}.items())
async def test_sending_again_needs_the_right_to_invite(house, ask, by, status):
    made = (await ask()).json()
    answer = await house.of(by).call("POST", f"{house.path}/invitations/{made['id']}/resend")
    assert answer.status_code == status


async def test_another_organization_s_invitation_is_not_there(house, other, ask, owner_role):
    made = (await ask()).json()
    await owner_role.execute(LATER)
    for person in (other.owner,):
        for path in (house.path, other.path):
            answer = await person.call("POST", f"{path}/invitations/{made['id']}/resend")
            assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_what_is_over_is_not_sent_again(house, ask, owner_role):
    made = (await ask()).json()
    await owner_role.execute("UPDATE invitations SET revoked_at = now(), mailed_at = now() - interval '1 h'")
    answer = await house.owner.call("POST", f"{house.path}/invitations/{made['id']}/resend")
    assert answer.status_code == 404


async def test_what_people_call_themselves_is_text_in_the_mail_and_no_link(build, whole, deliver, mailbox, owner_role):
    house = await build("looms")
    name = 'Win <b>big</b> at https://evil.example/x & "www.evil.example" \u202e'
    await owner_role.execute("UPDATE organizations SET name = $1", name)
    await house.owner.must("POST", f"{house.path}/invitations", json={"email": GRACE, "role": "member"})
    await deliver()
    mail = mailbox.latest_for(GRACE)
    assert "<b>" not in mail.html
    assert "Win &lt;b&gt;big&lt;" in mail.html
    for body in (mail.html, mail.text):
        assert "https://evil" not in body
        assert "evil.example" not in body
        assert "\u202e" not in body
    assert mail.link().startswith("http://localhost:3000/invitations/accept#")
