"""What this room works with; the entrypoint makes it from settings."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from fastapi import Depends, Request

from mainstay.accounts import service as accounts
from mainstay.accounts.passwords import PasswordPolicy
from mainstay.infra.crypto.passkeys import RelyingParty
from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.infra.crypto.sealing import Sealer
from mainstay.sessions.access_tokens import AccessTokens
from mainstay.sessions.devices import DeviceSigner
from mainstay.sessions.keyring import Keyring
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.service.passkey_sign_in import PasskeyEntrance
from mainstay.sessions.service.refresh import Lifetimes
from mainstay.sessions.service.registering import Reception
from mainstay.sessions.service.second_factor import CodeCheck
from mainstay.sessions.service.sign_in import Entrance
from mainstay.sessions.throttle import SignInThrottle
from mainstay.sessions.transport import Cookies


@dataclass(frozen=True)
class SessionRoom:
    keyring: Keyring
    tokens: AccessTokens
    liveness: Liveness
    lifetimes: Lifetimes
    cookies: Cookies
    hasher: PasswordHasher
    throttle: SignInThrottle
    devices: DeviceSigner
    password_policy: PasswordPolicy
    factor_sealer: Sealer
    reception: Reception
    relying_party: RelyingParty

    @property
    def states(self) -> frozenset[str]:
        return accounts.may_sign_in(require_verified_email=self.reception.verified_first)

    @property
    def entrance(self) -> Entrance:
        return Entrance(self.hasher, self.lifetimes, self.throttle, self.liveness, self.states)

    @property
    def code_check(self) -> CodeCheck:
        return CodeCheck(self.entrance, self.factor_sealer)

    @property
    def passkey_entrance(self) -> PasskeyEntrance:
        return PasskeyEntrance(self.entrance, self.relying_party)

    @property
    def refresh_cookie_seconds(self) -> int:
        return int(self.lifetimes.absolute / timedelta(seconds=1))


async def room_of(request: Request) -> SessionRoom:
    room: SessionRoom = request.app.state.sessions
    return room


Room = Annotated[SessionRoom, Depends(room_of)]
