"""Whether something answers 200 at an address, and if not, what it says is wrong."""

import ssl
from typing import Any

import httpx

SECONDS = 3.0
# Loopback only, in the clear. Reading the machine's certificates for every look would take longer than the look.
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class NotReady(Exception):
    """In the words of who was asked."""


async def check_http(url: str) -> None:
    async with httpx.AsyncClient(timeout=SECONDS, trust_env=False, verify=NO_TLS) as client:
        try:
            answer = await client.get(url)
        except httpx.TransportError as failed:
            raise NotReady(f"{url} does not answer ({type(failed).__name__})") from failed
    said = _document(answer)
    if answer.status_code != httpx.codes.OK or said.get("ready") is False:
        raise NotReady(f"{url} answers {answer.status_code}: {_reason(said)}")


def _document(answer: httpx.Response) -> dict[str, Any]:
    try:
        document = answer.json()
    except ValueError:
        return {}
    return document if isinstance(document, dict) else {}


def _reason(problem: dict[str, Any]) -> str:
    down = [
        f"{dependency.get('name')} is {dependency.get('status')}"
        for dependency in problem.get("dependencies") or []
        if dependency.get("status") != "up"
    ]
    return ", ".join(down) or str(problem.get("detail") or problem.get("status") or "not ready")
