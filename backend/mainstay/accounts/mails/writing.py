"""From a template and its facts to the words of a letter, in HTML and in plain text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from mainstay.accounts.mails.calming import calm
from mainstay.accounts.mails.catalogue import LABELS
from mainstay.accounts.mails.template import Template

PRODUCT: Final = "Mainstay"
_FOOTER: Final = "This mail was written by a machine, which reads no answers."


@dataclass(frozen=True)
class Written:
    subject: str
    text: str
    html: str


@lru_cache(1)
def _environments() -> tuple[Environment, Environment]:
    loader = PackageLoader("mainstay.accounts.mails", "layout")
    html = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    text = Environment(
        loader=loader,
        autoescape=False,  # noqa: S701 - plain text, where an escaped `&` would be shown as it is
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return html, text


def write(
    template: Template,
    facts: Mapping[str, str | int],
    *,
    public_url: str,
    person_name: str | None = None,
    url: str | None = None,
    has_token: bool = False,
) -> Written:
    html, text = _environments()
    known = {name: calm(value) if isinstance(value, str) else f"{value:,}" for name, value in facts.items()}
    given = {"product": PRODUCT, "public_url": public_url} | known
    whole = given | {
        "heading": template.heading,
        "greeting": f"Hello {calm(person_name)}," if template.greets and person_name else None,
        "details": [(LABELS[name], known[name]) for name in template.details if known.get(name)],
        "button": template.button.label if template.button else None,
        "url": url,
        "has_token": has_token,
        "footer": _FOOTER,
        "subject": _said(text, template.subject, given),
    }
    return Written(
        subject=str(whole["subject"]),
        text=_laid_out(text, "mail.txt", template, given, whole),
        html=_laid_out(html, "mail.html", template, given, whole),
    )


def moment_in_words(moment: datetime) -> str:
    """No zone of the reader is known, so it is UTC and says so."""
    return moment.astimezone(UTC).strftime("%-d %B %Y, %H:%M UTC")


def _laid_out(
    environment: Environment, layout: str, template: Template, given: Mapping[str, object], whole: Mapping[str, object]
) -> str:
    paragraphs = [_said(environment, words, given) for words in template.paragraphs]
    notes = [_said(environment, words, given) for words in template.notes]
    return environment.get_template(layout).render(whole, paragraphs=paragraphs, notes=notes)


def _said(environment: Environment, words: str, given: Mapping[str, object]) -> str:
    """Already escaped where that is called for, and marked as such."""
    said = environment.from_string(words).render(given)
    return Markup(said) if environment.autoescape else said  # noqa: S704 - rendered with autoescape
