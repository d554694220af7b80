"""The rules about accounts that the first operator needs; the room's public door."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from mainstay.accounts import events
from mainstay.accounts.errors import AddressInvalid, AddressTaken
from mainstay.accounts.models import Credential, User
from mainstay.accounts.repository import AccountRepository, facts_of
from mainstay.audit import service as audit
from mainstay.audit.service import Change, Target
from mainstay.infra.cache import Cache
from mainstay.infra.crypto.passwords import PasswordHasher, one_time_password
from mainstay.infra.db.advisory import lock
from mainstay.infra.db.after_commit import after_commit
from mainstay.kit.actor import Actor
from mainstay.kit.errors import NotFound, VersionMismatch
from mainstay.kit.text import is_clean, one_line

# Only what mail itself demands; whether it arrives is found out by writing to it.
_ADDRESS = re.compile(r"[^@\s\x00-\x1f\x7f<>\"(),:;\\\[\]]{1,64}@[^@\s\x00-\x1f\x7f<>\"(),:;\\\[\]]{1,189}")


ACTIVE = "active"


@dataclass(frozen=True)
class FirstSignIn:
    """Whom to sign in as. The password is only known when it was made just now."""

    user: User
    one_time_password: str | None


async def create_with_one_time_password(
    session: AsyncSession, hasher: PasswordHasher, *, email: str, full_name: str, operator: bool
) -> FirstSignIn:
    address = checked_address(email)
    password = one_time_password()
    user = User(email=address, full_name=one_line(full_name) or address, status="active", is_operator=operator)
    credential = Credential(password_hash=await hasher.hash(password), is_one_time=True)
    try:
        await AccountRepository(session).add(user, credential)
    except IntegrityError as clash:
        raise AddressTaken(f"There is an account for {address} already.") from clash
    return FirstSignIn(user, password)


async def ensure_operator(session: AsyncSession, hasher: PasswordHasher, *, email: str) -> FirstSignIn:
    """The first operator of an installation, made when there is none yet: by one caller, however many start at once."""
    await lock(session, "first operator")
    existing = await AccountRepository(session).get_first_operator()
    if existing:
        return FirstSignIn(existing, None)
    return await create_with_one_time_password(session, hasher, email=email, full_name="Operator", operator=True)


@dataclass(frozen=True)
class Person:
    """What other rooms may know of a user."""

    id: UUID
    email: str
    full_name: str
    is_operator: bool


async def check_password(session: AsyncSession, hasher: PasswordHasher, *, email: str, password: str) -> Person | None:
    """The person, if the address and the password belong together and the account may sign in. It takes as long for an
    unknown address as for a wrong password."""
    rows = AccountRepository(session)
    user = await rows.get_by_address(email.strip())
    credential = await rows.get_credential(user.id) if user else None
    if user is None or credential is None:
        await hasher.waste_time(password)
        return None
    if not await _verify(hasher, credential, password) or user.status != ACTIVE:
        return None
    return Person(user.id, user.email, user.full_name, user.is_operator)


async def is_password_of(session: AsyncSession, hasher: PasswordHasher, user_id: UUID, password: str) -> bool:
    credential = await AccountRepository(session).get_credential(user_id)
    return credential is not None and await _verify(hasher, credential, password)


async def _verify(hasher: PasswordHasher, credential: Credential, password: str) -> bool:
    fits, fresh = await hasher.verify(password, credential.password_hash)
    if fits and fresh:
        credential.password_hash = fresh
    return fits


async def principal_facts(connection: AsyncConnection, user_id: UUID) -> tuple[int, dict[str, Any]] | None:
    """What every request needs to know of its caller, with the version that tells old from new."""
    row = await facts_of(connection, user_id)
    if row is None:
        return None
    return row.principal_version, {"email": row.email, "status": row.status, "is_operator": row.is_operator}


async def principal_changed(session: AsyncSession, principals: Cache, user_id: UUID) -> None:
    """In the transaction that changes what a person may do: after its commit nobody believes the old facts, and whoever
    has read them before it cannot put them back."""
    version = await AccountRepository(session).raise_principal_version(user_id)
    if version is not None:
        after_commit(session, lambda: principals.outdate(user_id, version))


async def persons(session: AsyncSession, user_ids: Sequence[UUID]) -> dict[UUID, Person]:
    found = await AccountRepository(session).get_all(user_ids)
    return {user.id: Person(user.id, user.email, user.full_name, user.is_operator) for user in found}


async def id_of_address(session: AsyncSession, address: str) -> UUID | None:
    user = await AccountRepository(session).get_by_address(address)
    return user.id if user else None


async def is_active(session: AsyncSession, user_id: UUID) -> bool:
    return await AccountRepository(session).get_status(user_id) == ACTIVE


async def has_verified_address(session: AsyncSession, user_id: UUID, address: str) -> bool:
    """Whether this very address is the person's, and they have shown that they read its mail."""
    return await AccountRepository(session).has_verified_address(user_id, address)


async def waits_for_first_sign_in(session: AsyncSession, user: User) -> bool:
    credential = await AccountRepository(session).get_credential(user.id)
    return credential is not None and credential.is_one_time


def checked_address(email: str) -> str:
    address = email.strip()
    if not _ADDRESS.fullmatch(address) or not is_clean(address):
        raise AddressInvalid(f"{email!a} is not an address.")
    return address


async def require_user(session: AsyncSession, user_id: UUID) -> User:
    user = await AccountRepository(session).get(user_id)
    if user is None:
        raise NotFound
    return user


async def change_profile(session: AsyncSession, actor: Actor, full_name: str | None, seen: int | None) -> User:
    rows = AccountRepository(session)
    before = await require_user(session, actor.user_id)
    name = one_line(full_name) if full_name is not None else before.full_name
    if seen is not None and seen != before.version:
        raise VersionMismatch
    if name == before.full_name:
        return before
    change = Change("full_name", before.full_name, name)
    if not await rows.rename(before, name):
        raise VersionMismatch
    await audit.record(session, actor, events.PROFILE_CHANGED, target=Target("user", before.id), changes=[change])
    return before
