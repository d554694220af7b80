"""Choosing another password: whoever else is signed in as this person is not any more."""

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.accounts.passwords import PasswordPolicy
from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.kit.actor import Actor
from mainstay.sessions.devices import forget_devices
from mainstay.sessions.factor_repository import FactorRepository
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.service import ending

log = get_logger("sessions")


async def change_password(
    session: AsyncSession,
    hasher: PasswordHasher,
    policy: PasswordPolicy,
    liveness: Liveness,
    actor: Actor,
    wanted: str,
) -> None:
    version = await accounts.choose_password(session, hasher, policy, actor, wanted, pointer="/new_password")
    liveness.principal_changed(session, actor.user_id, version)
    await ending.end_all(session, liveness, actor, reason="password_changed", but=actor.session_id)
    # A sign-in that stands between the old password and its code began with the old password.
    await FactorRepository(session).close_challenges(actor.user_id)
    await forget_devices(session, actor.user_id)
    await accounts.request_mail(session, actor, "password_changed", user_id=actor.user_id)
    log.info("password_changed", user_id=str(actor.user_id))
