"""Checkpoints out of the reach of whoever owns the database: each is written once into the storage."""

import json
import time
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Final
from uuid import UUID

from structlog import get_logger

from mainstay.audit.checkpoints import Checkpoint
from mainstay.audit.metrics import DEPOSITED
from mainstay.audit.repository import AuditRepository
from mainstay.audit.sealed_form import DAMAGED, canonical_json
from mainstay.infra.db import Database
from mainstay.infra.storage import NoSuchObject, ObjectExists, Storage
from mainstay.kit.ids import moment_of

log = get_logger("audit")

FOLDER: Final = "audit/checkpoints"
# How far all have been written. Only a place to go on from: without it everything is looked at again.
MARK: Final = "audit/deposited.json"
_BATCH: Final = 500
# An id is as old as the clock of whoever made it, and a transaction may commit after later ones.
_OVERLAP: Final = timedelta(hours=1)
_BEGINNING: Final = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST: Final = UUID(int=0)


def folder_of(chain: UUID) -> str:
    return f"{FOLDER}/{chain}"


def key_of(one: Checkpoint) -> str:
    """In the order of the chain. A seq may be signed twice, by a new key or when a month goes: the digest tells them apart,
    and makes sure that nothing else can ever be written under the name."""
    return f"{folder_of(one.chain)}/{one.seq:020d}-{sha256(body_of(one)).hexdigest()[:16]}.json"


def body_of(one: Checkpoint) -> bytes:
    return canonical_json(one.form())


class Depositor:
    """Of one process: it remembers what it has seen there, so that a round asks only about what is new."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._there: set[UUID] = set()

    async def deposit(self, database: Database) -> int:
        """Everything that is not there yet, since whenever. Raises StorageUnavailable, and the next round goes on."""
        since = await self._mark() - _OVERLAP
        last, written = _FIRST, 0
        while True:
            async with database.transaction() as session:
                found = await AuditRepository(session).checkpoints_since(since, after=last, limit=_BATCH)
            for id_, one in found:
                written += await self._write(id_, one)
            if not found:
                break
            last = found[-1][0]
            await self._storage.put(MARK, canonical_json({"through": str(last)}))
        self._forget(before=last)
        DEPOSITED.set(time.time())
        if written:
            log.info("audit_checkpoints_deposited", count=written)
        return written

    async def _write(self, id_: UUID, one: Checkpoint) -> int:
        if id_ in self._there:
            return 0
        try:
            await self._storage.put(key_of(one), body_of(one), once=True)
        except ObjectExists:
            written = 0
        else:
            written = 1
        self._there.add(id_)
        return written

    async def _mark(self) -> datetime:
        try:
            return moment_of(UUID(json.loads(await self._storage.get(MARK))["through"]))
        except NoSuchObject:
            # The storage is new or was emptied: what this process remembers of it is over as well.
            self._there.clear()
        except DAMAGED:
            log.warning("audit_deposit_mark_unreadable")
        return _BEGINNING + _OVERLAP

    def _forget(self, *, before: UUID) -> None:
        if before == _FIRST:
            return
        oldest = moment_of(before) - 2 * _OVERLAP
        self._there = {id_ for id_ in self._there if moment_of(id_) >= oldest}
