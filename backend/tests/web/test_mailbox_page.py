"""The mailbox of a developer keeps what was sent, shows it harmlessly, and is not there in production."""

from dataclasses import replace

import httpx
import pytest
from asgi_lifespan import LifespanManager

from mainstay.entrypoints.mail_work import keeps_mailbox, mailbox_folder
from mainstay.infra.mail import mailbox as kept
from mainstay.infra.mail.letters import Letter, Mailbox, Sender
from mainstay.infra.mail.mailbox import FolderMailer, KeptMailbox
from mainstay.web import mailbox_page
from mainstay.web.app import build_app
from mainstay.web.mailbox_page import PATH

LINK = "http://localhost:3000/verify-email#token=mve_" + "x" * 43
LETTER = Letter(
    "0193",
    "verify_email",
    Mailbox.parse("ada@example.com"),
    "Confirm <your> address",
    f"Open {LINK}\n",
    f'<html><head></head><body><script>alert(1)</script><a href="{LINK}">Go</a></body></html>',
    LINK,
)
SENDER = Sender.parse("Mainstay <mainstay@mail.example>")


@pytest.fixture
def told():
    return []


@pytest.fixture
def folder_mailer(tmp_path, told):
    return FolderMailer(tmp_path / "mailbox", SENDER, tell=told.append)


@pytest.fixture
async def client(make_parts, tmp_path):
    app = build_app(make_parts(), [mailbox_page.router])
    app.state.mailbox = KeptMailbox(tmp_path / "mailbox")
    transport = httpx.ASGITransport(app, client=("127.0.0.1", 50_000))
    async with LifespanManager(app), httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


async def test_a_mail_is_kept_shown_and_its_link_told(client, folder_mailer, told):
    assert "No mail yet" in (await client.get(PATH)).text
    await folder_mailer.send(LETTER)
    assert told == [f"mail to ada@example.com: Confirm <your> address — {LINK}"]
    listed = await client.get(PATH)
    assert "Confirm &lt;your&gt; address" in listed.text
    (one,) = (await client.get(PATH + ".json")).json()
    assert (one["to"], one["link"], one["template"]) == ("ada@example.com", LINK, "verify_email")
    page = await client.get(f"{PATH}/{one['id']}")
    assert f'<a href="{LINK}">' in page.text
    assert "<script" not in page.text
    assert "script-src" not in page.headers["Content-Security-Policy"]
    assert page.headers["Content-Security-Policy"].startswith("default-src 'none'")


async def test_the_mail_itself_is_shown_where_it_can_do_nothing(client, folder_mailer):
    await folder_mailer.send(LETTER)
    (one,) = (await client.get(PATH + ".json")).json()
    page = await client.get(f"{PATH}/{one['id']}")
    assert f'<iframe src="{PATH}/{one["id"]}/html" title="The mail" sandbox="allow-popups' in page.text
    assert "allow-scripts" not in page.text
    shown = await client.get(f"{PATH}/{one['id']}/html")
    policy = shown.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox allow-popups" in policy
    assert "allow-scripts" not in policy
    assert "allow-same-origin" not in policy


@pytest.mark.parametrize("name", ["x", "../../settings.env", "..%2f..%2fsettings.env", "0" * 32, ".draft"])
async def test_nothing_but_mails_is_shown(client, folder_mailer, tmp_path, name):
    (tmp_path / "settings.env").write_text("secret")
    answer = await client.get(f"{PATH}/{name}")
    assert answer.status_code == 404
    assert "secret" not in answer.text


async def test_the_oldest_make_room(folder_mailer, tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "_KEPT", 3)
    for number in range(5):
        await folder_mailer.send(replace(LETTER, subject=f"mail {number}"))
    letters = await KeptMailbox(tmp_path / "mailbox").letters()
    assert [one.subject for one in letters] == ["mail 4", "mail 3", "mail 2"]
    assert {file.stat().st_mode & 0o777 for file in (tmp_path / "mailbox").iterdir()} == {0o600}


@pytest.mark.parametrize(
    ("environment", "url", "is_there"),
    [("development", "mailbox:", True), ("test", "mailbox:", True), ("production", "mailbox:", False),
     ("development", "smtp://mail.example", False), ("development", "none:", False)],
)  # fmt: skip
def test_the_page_is_only_where_mail_is_kept_and_never_in_production(environment, url, is_there, tmp_path):
    from mainstay.settings import Settings

    settings = Settings.model_validate(
        {
            "environment": environment,
            "database": {"url": "postgresql://a:b@c/d"},
            "redis": {"url": "redis://c/0"},
            "encryption": {"keys": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"},
            "mail": {"url": url},
        }
    )
    assert keeps_mailbox(settings) is is_there
    assert mailbox_folder(settings).name == "mailbox"
