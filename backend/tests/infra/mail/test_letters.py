"""What reaches a header is ours, whatever people call themselves; attacks are kept as tests."""

from email import message_from_bytes
from email.policy import default

import pytest

from mainstay.infra.mail.letters import CannotBeAddressed, Letter, Mailbox, Sender, compose

OURS = Sender.parse("Mainstay <mainstay@mail.example>")


def letter(**changes) -> Letter:
    usual = {
        "id": "0193",
        "template": "verify_email",
        "to": Mailbox.parse("ada@example.com"),
        "subject": "Hello",
        "text": "text",
        "html": "<p>html</p>",
    }
    return Letter(**(usual | changes))


def read(content: bytes):
    return message_from_bytes(content, policy=default)


ATTACKS = {
    "a line break": "ada@example.com\r\nBcc: eve@example.com",
    "a bare line feed": "ada@example.com\nBcc: eve@example.com",
    "a bare carriage return": "ada@example.com\rBcc: eve@example.com",
    "a folded line": "ada@example.com\r\n Bcc: eve@example.com",
    "a NUL": "ada\x00@example.com",
    "an escape": "ada\x1b@example.com",
    "a line separator": "ada\u2028@example.com",
    "a next line": "ada\x85@example.com",
    "a second address": "ada@example.com, eve@example.com",
    "a semicolon": "ada@example.com;eve@example.com",
    "a display name": "Ada <ada@example.com>",
    "a group": "friends: ada@example.com;",
    "a route": "@relay.example:ada@example.com",
    "a quoted local part": '"ada lovelace"@example.com',
    "a comment": "ada(eve)@example.com",
    "two ats": "ada@eve@example.com",
    "a blank": "ada lovelace@example.com",
    "an encoded word": "=?utf-8?q?ada=0d=0aBcc:_eve?=@example.com\n",
    "a literal network address": "ada@[127.0.0.1]",
    "no domain": "ada@",
    "no local part": "@example.com",
    "a dot too many": "ada..lovelace@example.com",
    "a domain that cannot be": "ada@ex\u0301..com\u00fc",
    "a lone surrogate": "ada\ud800@example.com",
    "nothing": "",
    "a very long one": "a" * 65 + "@example.com",
}


@pytest.mark.parametrize("address", ATTACKS.values(), ids=ATTACKS)
def test_what_is_more_than_an_address_is_refused(address):
    with pytest.raises(CannotBeAddressed) as refused:
        Mailbox.parse(address)
    assert address not in str(refused.value) or not address


@pytest.mark.parametrize(
    "text", ["Eve\r\nBcc: x@y.z <a@b.c>", "Eve <a@b.c>\nX: y", "Eve <a@b.c", "Eve", "a@b.c, d@e.f"]
)
def test_a_sender_that_is_no_sender_is_refused(text):
    with pytest.raises(CannotBeAddressed):
        Sender.parse(text)


@pytest.mark.parametrize("subject", ["Hi\r\nBcc: eve@example.com", "Hi\nBcc: eve@example.com"])
def test_no_subject_starts_another_header(subject):
    with pytest.raises(ValueError, match="line"):
        compose(letter(subject=subject), OURS)


def test_a_letter_has_one_recipient_one_sender_and_both_bodies():
    message = read(compose(letter(text="Grüße\n", html="<p>Grüße</p>\n"), OURS).as_bytes())
    assert message["From"] == "Mainstay <mainstay@mail.example>"
    assert message["To"] == "ada@example.com"
    assert message["Message-ID"] == "<0193@mail.example>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message.get_body(("plain",)).get_content().replace("\r\n", "\n") == "Grüße\n"
    assert message.get_body(("html",)).get_content().strip() == "<p>Grüße</p>"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]


def test_a_body_that_looks_like_headers_stays_a_body():
    content = compose(letter(text="\r\n.\r\nBcc: eve@example.com\r\n\r\n"), OURS).as_bytes()
    message = read(content)
    assert message["Bcc"] is None
    assert len(message.get_all("To")) == 1


def test_a_repeat_is_recognizable():
    first, again = (compose(letter(), OURS)["Message-ID"] for _ in range(2))
    assert first == again


def test_letters_of_other_alphabets_travel_as_ascii_in_the_domain_and_as_they_are_before_it():
    cyrillic = Mailbox.parse("ada@exаmple.com")  # the second letter of the domain is Cyrillic
    assert str(cyrillic) == "ada@xn--exmple-4nf.com"
    assert not cyrillic.needs_utf8
    assert str(Mailbox.parse("ADA@Bücher.Example")) == "ADA@xn--bcher-kva.example"
    local = Mailbox.parse("адa@example.com")
    assert local.needs_utf8
    content = compose(letter(to=local), OURS).as_bytes()
    assert "To: адa@example.com".encode() in content


def test_a_sender_may_have_any_name():
    sender = Sender.parse('"Große, Firma" <post@mail.example>')
    message = read(compose(letter(), sender).as_bytes())
    assert message["From"].addresses[0].display_name == "Große, Firma"
    assert message["From"].addresses[0].addr_spec == "post@mail.example"
