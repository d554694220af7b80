"""The rules about accounts that the first operator needs; the room's public door."""

import re
from dataclasses import dataclass

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts.errors import AddressInvalid, AddressTaken
from mainstay.accounts.models import Credential, User
from mainstay.accounts.repository import AccountRepository
from mainstay.infra.crypto.passwords import PasswordHasher, one_time_password
from mainstay.infra.db.advisory import lock
from mainstay.kit.text import is_clean, one_line

# Only what mail itself demands; whether it arrives is found out by writing to it.
_ADDRESS = re.compile(r"[^@\s\x00-\x1f\x7f<>\"(),:;\\\[\]]{1,64}@[^@\s\x00-\x1f\x7f<>\"(),:;\\\[\]]{1,189}")


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


async def waits_for_first_sign_in(session: AsyncSession, user: User) -> bool:
    credential = await AccountRepository(session).get_credential(user.id)
    return credential is not None and credential.is_one_time


def checked_address(email: str) -> str:
    address = email.strip()
    if not _ADDRESS.fullmatch(address) or not is_clean(address):
        raise AddressInvalid(f"{email!a} is not an address.")
    return address
