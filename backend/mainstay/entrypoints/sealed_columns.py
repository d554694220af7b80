"""What stands sealed in the database, and how it is sealed anew under the first encryption key."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Table, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.callbacks.service import PURPOSE as OF_CALLBACKS
from mainstay.infra.crypto.sealing import CannotOpen, Sealer
from mainstay.infra.db import Model
from mainstay.webhooks.service.keeping import PURPOSE as OF_WEBHOOKS

_BATCH: Final = 500


@dataclass(frozen=True)
class SealedColumn:
    """Rows are known by `key`, whose value is what each secret is bound to."""

    table: str
    key: str
    column: str
    purpose: str

    @property
    def of(self) -> Table:
        return Model.metadata.tables[self.table]


# Whoever seals something else adds it here; a test finds columns that are not.
SEALED: Final = (
    SealedColumn("signing_keys", "id", "sealed_private_key", "signing-key/v1"),
    SealedColumn("totp_factors", "user_id", "sealed_secret", "totp/v1"),
    SealedColumn("signing_secrets", "organization_id", "sealed", OF_CALLBACKS),
    SealedColumn("signing_secrets", "organization_id", "previous", OF_CALLBACKS),
    SealedColumn("webhook_endpoints", "id", "sealed_secret", OF_WEBHOOKS),
    SealedColumn("webhook_endpoints", "id", "sealed_previous", OF_WEBHOOKS),
)


@dataclass
class Resealed:
    """How many stand under the first key, how many were brought under it, and which no key opens."""

    current: int = 0
    anew: int = 0
    lost: list[str] = field(default_factory=list)


async def reseal(session: AsyncSession, keys: Sequence[bytes], sealed: SealedColumn, *, keep: bool) -> Resealed:
    """Row by row where it is needed, and only if the row is still what was read. With `keep` nothing is changed."""
    sealer, done = Sealer(keys, sealed.purpose), Resealed()
    key, column = sealed.of.c[sealed.key], sealed.of.c[sealed.column]
    query, last = select(key, column).where(column.is_not(None)).order_by(key).limit(_BATCH), None
    while rows := (await session.execute(query.where(key > last) if last else query)).all():
        for id_, secret in rows:
            if sealer.is_current(secret, str(id_)):
                done.current += 1
                continue
            try:
                opened = sealer.open(secret, str(id_))
            except CannotOpen:
                done.lost.append(str(id_))
                continue
            done.anew += 1
            if not keep:
                fresh = {sealed.column: sealer.seal(opened, str(id_))}
                await session.execute(update(sealed.of).where(key == id_, column == secret).values(fresh))
        last = rows[-1][0]
    return done
