"""The rules about people: their addresses, passwords, names, and what others may know of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from mainstay.accounts import events
from mainstay.accounts.addresses import checked_address
from mainstay.accounts.errors import AddressTaken
from mainstay.accounts.linking import void_links
from mainstay.accounts.models import Credential, User
from mainstay.accounts.passwords import Owner, PasswordPolicy, Refusal, refused
from mainstay.accounts.repository import AccountRepository, facts_of
from mainstay.audit import service as audit
from mainstay.audit.service import Change, Target
from mainstay.infra.cache import Cache
from mainstay.infra.crypto.passwords import PasswordHasher, one_time_password
from mainstay.infra.db import Database
from mainstay.infra.db.advisory import lock
from mainstay.infra.db.after_commit import after_commit
from mainstay.infra.db.lending import give_back
from mainstay.kit.actor import Actor
from mainstay.kit.errors import Conflict, FieldError, NotFound, ValidationFailed, VersionMismatch
from mainstay.kit.text import one_line

ACTIVE, PENDING, LEAVING = "active", "pending", "pending_deletion"


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
    must_change_password: bool = False


@dataclass(frozen=True)
class PasswordCheck:
    """Whose address it was, for our records only, and the person if the password is theirs and they may sign in."""

    user_id: UUID | None
    person: Person | None


def may_sign_in(*, require_verified_email: bool) -> frozenset[str]:
    """In which state an account can be used, and signed in to."""
    return frozenset({ACTIVE}) if require_verified_email else frozenset({ACTIVE, PENDING})


async def check_password(
    session: AsyncSession, hasher: PasswordHasher, *, email: str, password: str, states: Collection[str] = (ACTIVE,)
) -> PasswordCheck:
    """One query and one hash, whether the address is known or not. The connection is not kept while the hash waits."""
    rows = AccountRepository(session)
    found = await rows.get_for_sign_in(email)
    await give_back(session)
    if found is None:
        await hasher.waste_time(password)
        return PasswordCheck(None, None)
    fits, fresh = await hasher.verify(password, found.password_hash)
    if not fits or found.status not in states:
        return PasswordCheck(found.id, None)
    # A change of the password meanwhile wins over a sign-in with the old one.
    current = await rows.hold_credential(found.id, found.password_hash, states)
    if current is None:
        return PasswordCheck(found.id, None)
    if fresh:
        await rows.replace_hash(found.id, found.password_hash, fresh)
    return PasswordCheck(found.id, _person(current))


def person_of(user: User) -> Person:
    return Person(user.id, user.email, user.full_name, user.is_operator)


def _person(row: Any) -> Person:
    return Person(row.id, row.email, row.full_name, row.is_operator, row.is_one_time)


async def is_password_of(session: AsyncSession, hasher: PasswordHasher, user_id: UUID, password: str) -> bool:
    """Of somebody who is let in already, or who waits to be: whether they may sign in is not asked here."""
    rows = AccountRepository(session)
    known = await rows.get_hash(user_id)
    await give_back(session)
    if known is None:
        await hasher.waste_time(password)
        return False
    fits, fresh = await hasher.verify(password, known)
    if not fits or await rows.hold_credential(user_id, known, (ACTIVE, PENDING)) is None:
        return False
    if fresh:
        await rows.replace_hash(user_id, known, fresh)
    return True


async def has_address(session: AsyncSession, user_id: UUID, email: str) -> bool:
    return await AccountRepository(session).has_address(user_id, email)


async def hold_password(session: AsyncSession, user_id: UUID) -> None:
    """Nobody chooses another one until this transaction ends."""
    await AccountRepository(session).hold_password(user_id)


async def person_to_sign_in(session: AsyncSession, user_id: UUID, states: Collection[str] = (ACTIVE,)) -> Person | None:
    """Whoever has given a password before and comes back with a code, if they may still sign in."""
    rows = AccountRepository(session)
    known = await rows.get_hash(user_id)
    current = await rows.hold_credential(user_id, known, states) if known else None
    return _person(current) if current else None


async def choose_password(
    session: AsyncSession, hasher: PasswordHasher, policy: PasswordPolicy, actor: Actor, wanted: str, *, pointer: str
) -> int:
    """Replace one's own password; gives the new version of the principal. Ending the other sessions is the caller's."""
    rows = AccountRepository(session)
    user = await require_user(session, actor.user_id)
    known = await rows.get_hash(user.id)
    await give_back(session)
    policy.require(wanted, Owner(user.email, user.full_name), pointer)
    if known is None:
        raise NotFound
    is_the_same, _ = await hasher.verify(wanted, known)
    if is_the_same:
        raise refused(Refusal("password_unchanged", "is the one you have now"), pointer)
    if not await rows.set_password(user.id, known, await hasher.hash(wanted)):
        raise Conflict("The password was changed at the same time from elsewhere.")
    await audit.record(session, actor, events.PASSWORD_CHANGED, target=Target("user", user.id))
    version = await rows.raise_principal_version(user.id)
    assert version is not None, "the row was changed just now"
    await void_links(session, user.id)
    return version


async def principal_facts(connection: AsyncConnection, user_id: UUID) -> tuple[int, dict[str, Any]] | None:
    """What every request needs to know of its caller, with the version that tells old from new."""
    row = await facts_of(connection, user_id)
    if row is None:
        return None
    return row.principal_version, {
        "email": row.email,
        "status": row.status,
        "is_operator": row.is_operator,
        "must_change_password": bool(row.is_one_time),
        "profile": {
            "id": str(user_id),
            "email": row.email,
            "full_name": row.full_name,
            "is_operator": row.is_operator,
            "status": row.status,
            "version": row.version,
            "created_at": row.created_at.isoformat(),
            "updated_at": row.updated_at.isoformat(),
        },
    }


async def own_profile(database: Database, actor: Actor) -> Mapping[str, Any]:
    """What came with the principal, in the one trip that every request makes. What the release before has remembered
    holds no profile."""
    if actor.profile is not None:
        return actor.profile
    async with database.reading() as connection:
        found = await principal_facts(connection, actor.user_id)
    if found is None:
        raise NotFound
    profile: Mapping[str, Any] = found[1]["profile"]
    return profile


async def principal_changed(session: AsyncSession, principals: Cache, user_id: UUID) -> None:
    """In the transaction that changes what a person may do: after its commit nobody believes the old facts, and whoever
    has read them before it cannot put them back."""
    version = await AccountRepository(session).raise_principal_version(user_id)
    if version is not None:
        after_commit(session, lambda: principals.outdate(user_id, version))


async def persons(session: AsyncSession, user_ids: Sequence[UUID]) -> dict[UUID, Person]:
    found = await AccountRepository(session).get_all(user_ids)
    return {user.id: person_of(user) for user in found}


async def require_person(session: AsyncSession, user_id: UUID) -> Person:
    return person_of(await require_user(session, user_id))


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


async def require_user(session: AsyncSession, user_id: UUID) -> User:
    user = await AccountRepository(session).get(user_id)
    if user is None:
        raise NotFound
    return user


async def name_of(connection: AsyncConnection, user_id: UUID) -> Mapping[str, Any] | None:
    found = await principal_facts(connection, user_id)
    return found[1]["profile"] if found else None


async def change_profile(
    session: AsyncSession, principals: Cache, actor: Actor, full_name: str | None, seen: int | None
) -> User:
    rows = AccountRepository(session)
    before = await require_user(session, actor.user_id)
    name = one_line(full_name) if full_name is not None else before.full_name
    if not name:
        raise ValidationFailed(errors=(FieldError("/full_name", "blank", "a name has at least one visible character"),))
    if seen is not None and seen != before.version:
        raise VersionMismatch
    if name == before.full_name:
        return before
    change = Change("full_name", before.full_name, name)
    if not await rows.rename(before, name):
        raise VersionMismatch
    version = before.principal_version
    after_commit(session, lambda: principals.outdate(before.id, version))
    await audit.record(session, actor, events.PROFILE_CHANGED, target=Target("user", before.id), changes=[change])
    return before
