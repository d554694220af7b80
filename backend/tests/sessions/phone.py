"""An authenticator app, for tests."""

from dataclasses import dataclass
from datetime import UTC, datetime

import asyncpg

from mainstay.infra.crypto import totp


@dataclass
class Phone:
    """An authenticator app: time is moved by changing what the server remembers, never by waiting."""

    secret: str
    codes: list[str]

    def code(self, steps: int = 0) -> str:
        return totp.code_at(self.secret, totp.step_of(datetime.now(UTC)) + steps)

    def wrong(self) -> str:
        near = {self.code(steps) for steps in range(-3, 4)}
        return next(
            code for code in ("000000", "111111", "222222", *map("{:06}".format, range(100))) if code not in near
        )


async def forget_steps(owner: asyncpg.Connection) -> None:
    """As if the last code had been used long ago."""
    await owner.execute("UPDATE totp_factors SET last_step = last_step - 10")
