"""The pages that `type` points to: each code explained, for people and for programs."""

from html import escape
from inspect import cleandoc
from string import Template

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from mainstay.kit.errors import MainstayError, NotFound

router = APIRouter(include_in_schema=False)

_PAGE = Template("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title · Mainstay</title>
<link rel="stylesheet" href="/problems/page.css">
</head>
<body>
<main>
<p class="status">$status</p>
<h1>$title</h1>
<p><code>$code</code></p>
$explanation
<p><a href="/problems">All codes</a></p>
</main>
</body>
</html>
""")
_STYLE = """
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
main { max-width: 40rem; margin: 12vh auto; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
code { font: .9em ui-monospace, monospace; }
.status { margin: 0; opacity: .75; font-variant-numeric: tabular-nums; }
td { padding: .25rem 1.5rem .25rem 0; vertical-align: top; }
"""
# To people as a page, to programs as plain text.
_VARIES = {"Vary": "Accept"}
# The page brings one style sheet of its own and nothing else.
_POLICY = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    "Cache-Control": "public, max-age=3600",
    **_VARIES,
}


@router.get("/problems")
async def list_problems() -> Response:
    rows = "".join(
        f'<tr><td>{one.status}</td><td><a href="/problems/{code}"><code>{code}</code></a></td><td>{escape(one.title)}</td></tr>'
        for code, one in sorted(MainstayError.known.items(), key=lambda pair: (pair[1].status, pair[0]))
    )
    return _page(
        status="Problems",
        title="What an answer can say",
        code="application/problem+json",
        body=f"<table>{rows}</table>",
    )


@router.get("/problems/page.css")
async def show_style() -> Response:
    return Response(_STYLE, media_type="text/css", headers={"Cache-Control": "public, max-age=3600"})


@router.get("/problems/{code}")
async def explain_problem(code: str, request: Request) -> Response:
    error = MainstayError.known.get(code)
    if error is None:
        raise NotFound("There is no such code.")
    text = cleandoc(error.__doc__ or "")
    if "text/html" not in request.headers.get("accept", "text/html"):
        return Response(f"{error.status} {error.title} ({code})\n\n{text}\n", media_type="text/plain", headers=_VARIES)
    paragraphs = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in text.split("\n\n"))
    return _page(status=str(error.status), title=error.title, code=code, body=paragraphs)


def _page(*, status: str, title: str, code: str, body: str) -> Response:
    filled = _PAGE.substitute(status=status, title=escape(title), code=escape(code), explanation=body)
    return HTMLResponse(filled, headers=_POLICY)
