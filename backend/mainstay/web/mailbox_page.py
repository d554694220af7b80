"""The mailbox of a developer: every mail this installation wrote, to look at. Only served where mail is kept so."""

from dataclasses import asdict
from html import escape
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import HTMLResponse

from mainstay.infra.mail.mailbox import KeptLetter, KeptMailbox
from mainstay.kit.errors import NotFound

PATH: Final = "/api/v1/dev/mailbox"
router = APIRouter(include_in_schema=False)

_POLICY: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'none'; "
        "frame-ancestors 'none'; base-uri 'none'"
    )
}
# A mail as a mail program shows it: its own styles, no scripts, no forms, an origin of nobody.
_MAIL_POLICY: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; "
        "sandbox allow-popups allow-popups-to-escape-sandbox"
    ),
    "X-Frame-Options": "SAMEORIGIN",
}
_STYLE: Final = """:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem; }
h1 { font-size: 1.4rem; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; }
td { border-top: 1px solid light-dark(#e7e7ea, #26262b); padding: .5rem .75rem .5rem 0; vertical-align: top; }
a { color: light-dark(#4a44cf, #aaa6ff); overflow-wrap: anywhere; }
.muted { color: light-dark(#55555f, #a6a6b1); }
iframe { border: 1px solid light-dark(#e7e7ea, #26262b); border-radius: 8px; height: 44rem; width: 100%; }
pre { overflow-x: auto; padding: 1rem; background: light-dark(#f4f4f6, #19191c); border-radius: 8px; }
"""


async def mailbox_of(request: Request) -> KeptMailbox:
    mailbox: KeptMailbox = request.app.state.mailbox
    return mailbox


Mailbox = Annotated[KeptMailbox, Depends(mailbox_of)]


@router.get(PATH)
async def list_mails(mailbox: Mailbox) -> Response:
    letters = await mailbox.letters()
    rows = "".join(
        f'<tr><td class="muted">{escape(one.date)}</td><td>{escape(one.to)}</td>'
        f'<td><a href="{PATH}/{one.id}">{escape(one.subject)}</a></td></tr>'
        for one in letters
    )
    nothing = '<p class="muted">No mail yet. Register somebody, or invite them.</p>'
    return _page("Mailbox", f"<h1>Mailbox</h1>{f'<table>{rows}</table>' if rows else nothing}")


@router.get(PATH + ".json")
async def list_mails_for_programs(mailbox: Mailbox) -> list[dict[str, str | None]]:
    return [asdict(one) for one in await mailbox.letters()]


@router.get(PATH + "/page.css")
async def style_mailbox() -> Response:
    return Response(_STYLE, media_type="text/css")


@router.get(PATH + "/{name}")
async def show_mail(name: str, mailbox: Mailbox) -> Response:
    letter = await _require(mailbox, name)
    link = f'<p>Opens <a href="{escape(letter.link)}">{escape(letter.link)}</a></p>' if letter.link else ""
    return _page(
        letter.subject,
        f'<p><a href="{PATH}">Mailbox</a></p><h1>{escape(letter.subject)}</h1>'
        f'<p class="muted">{escape(letter.date)} · to {escape(letter.to)} · {escape(letter.template)}</p>{link}'
        f'<iframe src="{PATH}/{letter.id}/html" title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox">'
        f"</iframe><h2>As text</h2><pre>{escape(letter.text)}</pre>",
    )


@router.get(PATH + "/{name}/html")
async def show_mail_itself(name: str, mailbox: Mailbox) -> Response:
    letter = await _require(mailbox, name)
    # Its links open beside the mailbox, since the frame may not go anywhere.
    return HTMLResponse(letter.html.replace("<head>", '<head><base target="_blank">', 1), headers=_MAIL_POLICY)


async def _require(mailbox: KeptMailbox, name: str) -> KeptLetter:
    letter = await mailbox.letter(name)
    if letter is None:
        raise NotFound("There is no such mail; the oldest make room.")
    return letter


def _page(title: str, body: str) -> Response:
    return HTMLResponse(
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
        f'<link rel="stylesheet" href="{PATH}/page.css"></head><body>{body}</body></html>',
        headers=_POLICY,
    )
