"""Every mail can be written from no facts at all, from all of them, and from hostile ones."""

from html.parser import HTMLParser

import pytest

from mainstay.accounts.mails.calming import calm
from mainstay.accounts.mails.catalogue import CATALOGUE, LABELS
from mainstay.accounts.mails.template import LinkButton
from mainstay.accounts.mails.writing import write

PUBLIC_URL = "https://mainstay.example.com"
TOKEN = "https://mainstay.example.com/x#token=mve_Qjk4YFbw1TPg5pwbfhSSROQjVM0i3gEfOmZOTTRa1QQ"
HOSTILE = '"><script>alert(1)</script>{{ 7 * 7 }} http://evil.example\r\nBcc: eve@evil.example \u202e'
EVERYTHING = dict.fromkeys((*LABELS, "inviter", "organization", "days", "lasts"), HOSTILE)


class Read(HTMLParser):
    """What a mail program sees: tags, and where they point."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src"}]


def written(name: str, facts: dict[str, str | int], person: str | None = "Ada"):
    template = CATALOGUE[name]
    return write(
        template,
        facts,
        public_url=PUBLIC_URL,
        person_name=person,
        url=TOKEN if template.button else None,
        has_token=isinstance(template.button, LinkButton),
    )


@pytest.mark.parametrize("name", CATALOGUE)
@pytest.mark.parametrize("facts", [{}, {"when": "now", "ip": "::1", "rows": 3}], ids=["none", "some"])
def test_a_mail_says_the_same_in_both_forms(name, facts):
    mail = written(name, facts)
    assert CATALOGUE[name].heading in mail.html
    assert CATALOGUE[name].heading in mail.text
    for body in (mail.html, mail.text, mail.subject):
        assert "{{" not in body
        assert "None" not in body
        assert "Undefined" not in body
    assert (TOKEN in mail.text) == bool(CATALOGUE[name].button)


@pytest.mark.parametrize("name", CATALOGUE)
def test_whatever_people_call_themselves_is_text(name):
    mail = written(name, EVERYTHING, person=HOSTILE)
    read = Read(mail.html)
    assert "script" not in read.tags
    assert set(read.addresses) <= {TOKEN, PUBLIC_URL}
    for body in (mail.html, mail.text, mail.subject):
        assert "http://evil" not in body
        assert "evil.example" not in body
        assert "\u202e" not in body
        assert "49" not in body
    assert "Bcc" not in mail.subject


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_subject_holds_nothing_about_anybody(name):
    assert written(name, EVERYTHING, person=HOSTILE).subject == written(name, {}, person=None).subject
    assert "\n" not in written(name, EVERYTHING).subject


@pytest.mark.parametrize("name", [name for name, one in CATALOGUE.items() if not one.greets])
def test_whoever_may_be_a_stranger_is_not_greeted_with_a_name_that_a_stranger_chose(name):
    assert "Grace" not in written(name, {}, person="Grace").html


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_mail_loads_nothing_from_anywhere(name):
    html = written(name, EVERYTHING).html
    assert "<img" not in html
    assert "url(" not in html
    assert "@import" not in html


def test_details_have_labels():
    assert {fact for one in CATALOGUE.values() for fact in one.details} <= set(LABELS)


@pytest.mark.parametrize(
    ("given", "calmed"),
    {
        "Ada Lovelace": "Ada Lovelace",
        "Dr. Ada, at home: 12:30": "Dr. Ada, at home: 12:30",
        "ada@example.com": "ada@example.com",
        "203.0.113.7": "203.0.113.7",
        "evil.example": "evil.\u2060example",
        "http://x": "http:\u2060/\u2060/\u2060x",
        "a\r\nb\x00c": "a b c",
        "\u202eada\u200b": "ada",
        "x" * 500: "x" * 119 + "…",
    }.items(),
)
def test_a_name_becomes_calm(given, calmed):
    assert calm(given) == calmed
