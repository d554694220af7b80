"""What happens to an account is told to whom it belongs, where it says nothing that helps a thief."""

from collections.abc import Awaitable, Callable

import asyncpg
import httpx
import pyotp
import pytest

from tests.job_fixtures import WorkOff
from tests.mail_fixtures import Mailbox, MailTools
from tests.sessions.conftest import Device, Someone, Whole
from tests.sessions.test_refresh import move_back
from tests.sessions.test_throttling import fail, from_address

type Deliver = Callable[[], Awaitable[list[str]]]
AGENT = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}
NEW = "a longer sentence of mine"


@pytest.fixture
def deliver(whole: Whole, work_off: WorkOff, mail_tools: MailTools, mailbox: Mailbox) -> Deliver:
    """Sends what was asked for; gives every subject there is for Ada."""

    async def act() -> list[str]:
        await work_off(whole.app.state.database, whole.app.state.redis, mail_tools(whole.settings))
        assert {one.recipients[0] for one in mailbox.received} <= {"ada@example.com"}
        return [one.subject for one in mailbox.received]

    return act


async def jobs_of(owner: asyncpg.Connection) -> list[tuple[str, str | None]]:
    rows = await owner.fetch(
        "SELECT payload->>'template' AS template, payload->>'user_id' AS who FROM jobs ORDER BY id"
    )
    return [(row["template"], row["who"]) for row in rows]


async def test_the_first_lock_of_a_day_is_told_once_whatever_networks_it_comes_from(
    client: httpx.AsyncClient, ada: Someone, deliver: Deliver, mailbox: Mailbox
) -> None:
    for network in range(3):
        await fail(client, ada.email, 6, **from_address(f"198.51.{network}.7"), **AGENT)
    assert await deliver() == ["Sign-ins to your account at Mainstay were refused"]
    assert "198.51.0.7" in mailbox.received[0].text
    assert "Firefox on Linux" in mailbox.received[0].text


async def test_an_address_that_is_nobody_s_costs_the_same_work_and_gets_no_mail(
    client: httpx.AsyncClient, ada: Someone, deliver: Deliver, owner: asyncpg.Connection
) -> None:
    await fail(client, "nobody@example.com", 6)
    assert await jobs_of(owner) == [("sign_in_locked", None)]
    assert await deliver() == []
    assert await owner.fetchval("SELECT result->>'skipped' FROM jobs") == "to_nobody"


async def test_a_used_refresh_token_that_comes_again_is_told(
    device: Device, deliver: Deliver, owner: asyncpg.Connection
) -> None:
    old = device.tokens["refresh_token"]
    newer = (await device.refresh()).json()["refresh_token"]
    await device.refresh(newer)
    await move_back(owner, 60)
    assert (await device.refresh(old)).json()["code"] == "refresh_reused"
    assert await deliver() == ["A session of your account at Mainstay was ended"]


async def test_a_changed_password_is_told(device: Device, ada: Someone, deliver: Deliver, mailbox: Mailbox) -> None:
    answer = await device.call("POST", "/auth/password/change", json={"new_password": NEW})
    assert answer.is_success, answer.text
    assert await deliver() == ["Your password at Mainstay was changed"]
    assert mailbox.received[0].link() == "http://localhost:3000/settings/security"
    assert NEW not in mailbox.received[0].content.decode()


async def test_factors_that_come_and_go_are_told(
    device: Device, ada: Someone, deliver: Deliver, mailbox: Mailbox
) -> None:
    begun = (await device.call("POST", "/auth/mfa/totp/begin")).json()
    code = pyotp.TOTP(begun["secret"]).now()
    assert (await device.call("POST", "/auth/mfa/totp/confirm", json={"code": code})).is_success
    assert (await device.call("DELETE", "/auth/mfa/totp")).is_success
    assert await deliver() == [
        "A second factor was added to your account at Mainstay",
        "A second factor was removed from your account at Mainstay",
    ]
    assert begun["secret"] not in "".join(one.content.decode() for one in mailbox.received)


async def test_mail_goes_to_the_address_that_the_person_has_by_then(
    device: Device, ada: Someone, deliver: Deliver, owner: asyncpg.Connection, mailbox: Mailbox
) -> None:
    await device.call("POST", "/auth/password/change", json={"new_password": NEW})
    await owner.execute("UPDATE users SET email = 'lovelace@example.com'")
    with pytest.raises(AssertionError):
        await deliver()
    assert [one.recipients for one in mailbox.received] == [["lovelace@example.com"]]


@pytest.mark.parametrize(
    ("change", "reason"),
    {
        "UPDATE users SET status = 'pending'": "address_is_not_verified",
        "DELETE FROM users": "person_is_gone",
    }.items(),
)
async def test_whoever_cannot_be_told_is_not(
    device: Device, ada: Someone, deliver: Deliver, owner: asyncpg.Connection, change: str, reason: str
) -> None:
    await device.call("POST", "/auth/password/change", json={"new_password": NEW})
    await owner.execute(change)
    assert await deliver() == []
    assert await owner.fetchval("SELECT result->>'skipped' FROM jobs") == reason
