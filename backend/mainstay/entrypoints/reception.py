"""What the front door is made of: who may register, and where a newcomer belongs."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts.passwords import PasswordPolicy
from mainstay.infra.crypto.link_tokens import LinkTokens
from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.infra.limiter import Limiter
from mainstay.kit.actor import Actor
from mainstay.organizations import service as organizations
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.service.registering import Reception, Registration
from mainstay.sessions.strangers import StrangerLimits
from mainstay.sessions.throttle import SignInThrottle
from mainstay.settings import Settings


class ByOrganizations:
    async def are_invited(self, session: AsyncSession, address: str, /) -> bool:
        return await organizations.is_invited(session, address)

    async def settle(self, session: AsyncSession, actor: Actor, user_id: UUID, name: str, address: str, /) -> None:
        await organizations.settle(session, user_id, name, address, actor)


def reception_from(
    settings: Settings, hasher: PasswordHasher, liveness: Liveness, throttle: SignInThrottle, limiter: Limiter
) -> Reception:
    return Reception(
        registration=Registration(settings.accounts.registration),
        verified_first=settings.require_verified_email,
        hasher=hasher,
        policy=PasswordPolicy(settings.passwords.min_length),
        tokens=LinkTokens(settings.encryption_keys),
        liveness=liveness,
        throttle=throttle,
        limits=StrangerLimits(limiter, per_hour=settings.registration_limit),
        newcomers=ByOrganizations(),
    )
