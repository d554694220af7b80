"""Handing letters to a mail server, over real SMTP."""

import asyncio
import ssl
from datetime import UTC, datetime, timedelta

import pytest
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from mainstay.infra.embedded.ports import free_port
from mainstay.infra.mail.letters import Letter, Mailbox, Sender
from mainstay.infra.mail.mailer import MailPostponed, MailRefused, NoMailer
from mainstay.infra.mail.server import MailServer
from mainstay.infra.mail.smtp import SmtpMailer
from tests.mail_fixtures import SENDER

PASSWORD = "s3cret word/with:signs"


def letter(to="ada@example.com", **changes) -> Letter:
    usual = {"id": "0193", "template": "verify_email", "subject": "Hello", "text": "text\n", "html": "<p>x</p>\n"}
    return Letter(to=Mailbox.parse(to), **(usual | changes))


async def test_a_letter_arrives_as_it_was_written(mailer, mailbox):
    await mailer.send(letter(text=".\nein Grüßchen\n" + "x" * 2000 + "\n"))
    received = mailbox.latest_for("ada@example.com")
    assert received.sender == "mainstay@mail.example"
    assert received.text == ".\nein Grüßchen\n" + "x" * 2000 + "\n"
    assert received.message["Message-ID"] == "<0193@mail.example>"


async def test_letters_share_a_connection(mailer, mailbox):
    for number in range(5):
        await mailer.send(letter(id=str(number)))
    assert (len(mailbox.received), mailbox.connections) == (5, 1)


async def test_letters_at_once_take_a_few_connections(mailer, mailbox):
    await asyncio.gather(*(mailer.send(letter(id=str(number))) for number in range(40)))
    assert len(mailbox.received) == 40
    assert mailbox.connections <= 4


async def test_a_connection_that_died_in_between_costs_no_letter(mailer, mailbox):
    await mailer.send(letter())
    mailer._idle[0].client.transport.abort()
    await mailer.send(letter(id="0194"))
    assert len(mailbox.received) == 2


@pytest.mark.parametrize("command", ["RCPT", "DATA"])
async def test_what_the_server_refuses_for_good_is_not_tried_again(mailer, mailbox, command):
    mailbox.answer(command, "550 5.1.1 <ada@example.com> is unknown here, ask ada@example.com")
    with pytest.raises(MailRefused) as refused:
        await mailer.send(letter())
    assert "550" in str(refused.value)
    assert "ada@example.com" not in str(refused.value)
    await mailer.send(letter())
    assert len(mailbox.received) == 1


@pytest.mark.parametrize("command", ["MAIL", "RCPT", "DATA"])
async def test_what_the_server_postpones_is_tried_again(mailer, mailbox, command):
    mailbox.answer(command, "451 4.7.1 greylisted: <ada@example.com>")
    with pytest.raises(MailPostponed) as postponed:
        await mailer.send(letter())
    assert "451" in str(postponed.value)
    assert "ada@example.com" not in str(postponed.value)
    await mailer.send(letter())
    assert len(mailbox.received) == 1


async def test_a_server_that_does_not_want_us_is_not_the_letter_s_fault(mailer, mailbox):
    mailbox.answer("MAIL", "553 5.7.1 not your domain")
    with pytest.raises(MailPostponed, match="553"):
        await mailer.send(letter())


async def test_no_server_at_all_is_temporary():
    mailer = SmtpMailer(MailServer.parse(f"smtp://127.0.0.1:{free_port()}"), Sender.parse(SENDER), timeout=5)
    with pytest.raises(MailPostponed):
        await mailer.send(letter())


async def test_a_silent_server_is_left_after_its_time():
    async def say_nothing(reader, writer):
        await reader.read()
        writer.close()

    server = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    mailer = SmtpMailer(MailServer.parse(f"smtp://127.0.0.1:{port}"), Sender.parse(SENDER), timeout=0.1)
    with pytest.raises(MailPostponed):
        await mailer.send(letter())
    server.close()
    await server.wait_closed()


async def test_an_address_that_is_not_ascii_is_sent_as_such(mailer, mailbox):
    await mailer.send(letter(to="ада@example.com"))
    received = mailbox.latest_for("ада@example.com")
    assert "SMTPUTF8" in received.options
    assert "To: ада@example.com\r\n".encode() in received.content


async def test_an_installation_without_mail_says_so():
    with pytest.raises(MailRefused, match="MAINSTAY_MAIL_URL"):
        await NoMailer().send(letter())


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tls")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return folder


@pytest.fixture
def server_side(certificate):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    return context


@pytest.fixture
def trusting(certificate):
    return ssl.create_default_context(cafile=str(certificate / "cert.pem"))


def check(server, session, envelope, mechanism, data) -> AuthResult:
    return AuthResult(handled=False, success=(data.login, data.password) == (b"mainstay", PASSWORD.encode()))


async def test_the_password_travels_encrypted(open_mailbox, server_side, trusting):
    mailbox = await open_mailbox(
        tls_context=server_side, require_starttls=True, authenticator=check, auth_required=True
    )
    url = f"smtp://mainstay:s3cret%20word%2Fwith%3Asigns@localhost:{mailbox.port}"
    mailer = SmtpMailer(MailServer.parse(url), Sender.parse(SENDER), tls=trusting, timeout=10)
    await mailer.send(letter())
    assert len(mailbox.received) == 1
    await mailer.close()


async def test_a_server_that_speaks_tls_from_the_start(open_mailbox, server_side, trusting):
    mailbox = await open_mailbox(tls=server_side)
    server = MailServer.parse(f"smtps://localhost:{mailbox.port}")
    mailer = SmtpMailer(server, Sender.parse(SENDER), tls=trusting, timeout=10)
    await mailer.send(letter())
    assert len(mailbox.received) == 1
    await mailer.close()


async def test_a_wrong_password_is_ours_to_correct_and_costs_no_letter(open_mailbox, server_side, trusting):
    mailbox = await open_mailbox(
        tls_context=server_side, require_starttls=True, authenticator=check, auth_required=True
    )
    server = MailServer.parse(f"smtp://mainstay:wrong-one@localhost:{mailbox.port}")
    with pytest.raises(MailPostponed) as postponed:
        await SmtpMailer(server, Sender.parse(SENDER), tls=trusting, timeout=10).send(letter())
    assert "wrong-one" not in str(postponed.value)


async def test_a_server_without_tls_gets_nothing_where_tls_is_required(mailbox):
    server = MailServer.parse(f"smtp://mainstay:secret@127.0.0.1:{mailbox.port}")
    with pytest.raises(MailPostponed):
        await SmtpMailer(server, Sender.parse(SENDER), timeout=10).send(letter())
    assert mailbox.received == []


async def test_a_certificate_that_nobody_vouches_for_is_not_believed(open_mailbox, server_side):
    mailbox = await open_mailbox(tls_context=server_side)
    server = MailServer.parse(f"smtp://localhost:{mailbox.port}")
    with pytest.raises(MailPostponed):
        await SmtpMailer(server, Sender.parse(SENDER), timeout=10).send(letter())
    assert mailbox.received == []


@pytest.mark.parametrize(
    ("url", "server"),
    {
        "smtp://mail.example": MailServer("smtp", "mail.example", 587),
        "smtps://mail.example": MailServer("smtps", "mail.example", 465),
        "smtp://a%40b:c%2Fd@mail.example:25": MailServer("smtp", "mail.example", 25, "a@b", "c/d"),
        "mailbox:": MailServer("mailbox"),
        "mailbox:/var/mails": MailServer("mailbox", folder="/var/mails"),
        "none:": MailServer("none"),
    }.items(),
)
def test_a_setting_names_a_server(url, server):
    assert MailServer.parse(url) == server


@pytest.mark.parametrize(
    "url",
    ["", "mail.example", "http://mail.example", "smtp://", "smtp://u:hush/hush@mail.example", "smtp://h:99999",
     "smtp://user@mail.example", "smtp://mail.example/path", "smtp://mail.example?x=y", "mailbox://host/x", "none"],
)  # fmt: skip
def test_what_names_no_server_is_refused_without_being_repeated(url):
    with pytest.raises(ValueError, match=r"expected|a user has") as refused:
        MailServer.parse(url)
    assert "hush" not in str(refused.value)
