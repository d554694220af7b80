"""How tokens travel: in bodies for programs, in cookies no script can read for browsers. Never both."""

from dataclasses import dataclass
from typing import Final, Literal

from fastapi import Response
from starlette.requests import Request
from starlette.types import Scope

from mainstay.kit.errors import OriginRefused, TransportMixed
from mainstay.web.request_context import header

type Transport = Literal["body", "cookie"]
_READS: Final = {"GET", "HEAD", "OPTIONS"}
_BEARER: Final = b"bearer "
_LONGEST_COOKIES: Final = 16_384


@dataclass(frozen=True)
class Presented:
    """A token and the way it came."""

    token: str
    transport: Transport


class Cookies:
    """The two cookies of a browser session; their names carry the browser's own guarantee when served over TLS."""

    def __init__(self, public_url: str) -> None:
        self.origin = public_url
        self._secure = public_url.startswith("https://")
        prefix = "__Host-" if self._secure else ""
        self.access = f"{prefix}mainstay_access"
        self.refresh = f"{prefix}mainstay_refresh"
        self.device = f"{prefix}mainstay_device"
        self.ceremony = f"{prefix}mainstay_passkey"

    def put(self, response: Response, *, access: str, access_seconds: int, refresh: str, refresh_seconds: int) -> None:
        self._put(response, self.access, access, access_seconds)
        self._put(response, self.refresh, refresh, refresh_seconds)

    def put_access(self, response: Response, value: str, seconds: int) -> None:
        """Alone: what the browser refreshes stays as it is."""
        self._put(response, self.access, value, seconds)

    def drop(self, response: Response) -> None:
        for name in (self.access, self.refresh):
            self._drop(response, name)

    def drop_access(self, response: Response) -> None:
        self._drop(response, self.access)

    def put_device(self, response: Response, value: str, seconds: int) -> None:
        self._put(response, self.device, value, seconds)

    def device_cookie(self, scope: Scope) -> str | None:
        return _read(scope).get(self.device)

    def put_ceremony(self, response: Response, value: str, seconds: int) -> None:
        response.set_cookie(
            self.ceremony, value, max_age=seconds, path="/", secure=self._secure, httponly=True, samesite="strict"
        )

    def drop_ceremony(self, response: Response) -> None:
        response.delete_cookie(self.ceremony, path="/", secure=self._secure, httponly=True, samesite="strict")

    def ceremony_cookie(self, scope: Scope) -> str | None:
        return _read(scope).get(self.ceremony)

    def access_token(self, scope: Scope) -> Presented | None:
        """The access token of a request, from the one place it may stand in."""
        return self._from(scope, self.access, bearer(scope))

    def refresh_token(self, request: Request, in_body: str | None) -> Presented | None:
        return self._from(request.scope, self.refresh, in_body)

    def require_origin(self, scope: Scope) -> None:
        given = header(scope, b"origin")
        if given is None or given.decode("latin-1") != self.origin:
            raise OriginRefused

    def _put(self, response: Response, name: str, value: str, seconds: int) -> None:
        response.set_cookie(name, value, max_age=seconds, path="/", secure=self._secure, httponly=True, samesite="lax")

    def _drop(self, response: Response, name: str) -> None:
        response.delete_cookie(name, path="/", secure=self._secure, httponly=True, samesite="lax")

    def _from(self, scope: Scope, name: str, other: str | None) -> Presented | None:
        cookie = _read(scope).get(name)
        if cookie and other:
            raise TransportMixed
        if other:
            return Presented(other, "body")
        if not cookie:
            return None
        if scope["method"] not in _READS:
            self.require_origin(scope)
        return Presented(cookie, "cookie")


def bearer(scope: Scope) -> str | None:
    given = header(scope, b"authorization")
    if given is None or given[: len(_BEARER)].lower() != _BEARER:
        return None
    return given[len(_BEARER) :].strip().decode("latin-1")


def _read(scope: Scope) -> dict[str, str]:
    raw = b"; ".join(value for name, value in scope["headers"] if name == b"cookie")
    if not raw or len(raw) > _LONGEST_COOKIES:
        return {}
    pairs = (part.strip().partition("=") for part in raw.decode("latin-1").split(";"))
    return {name: value for name, _, value in pairs if name}
