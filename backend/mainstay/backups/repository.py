"""The backups in the storage. There is no table of them: it would be lost together with the database."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from pydantic import BaseModel, ValidationError

from mainstay.backups.errors import BackupDamaged, NoSuchBackup
from mainstay.backups.manifest import (
    ALL,
    MANIFEST,
    TEST,
    Kind,
    Manifest,
    RestoreTest,
    is_id,
    key_of,
    kind_of,
    moment_of,
)
from mainstay.infra.storage import Found, NoSuchObject, Storage


@dataclass
class Kept:
    """What lies in the storage under one id."""

    id: str
    files: dict[str, Found] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        return MANIFEST in self.files

    @property
    def kind(self) -> Kind:
        return kind_of(self.id)

    @property
    def moment(self) -> datetime:
        return moment_of(self.id)

    @property
    def tested_at(self) -> datetime | None:
        return self.files[TEST].modified_at if TEST in self.files else None

    @property
    def last_touched(self) -> datetime:
        return max(found.modified_at for found in self.files.values())


class BackupRepository:
    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def kept(self, kind: Kind) -> list[Kept]:
        """Whole or not, the newest first."""
        found: dict[str, Kept] = {}
        async for one in self._storage.list(f"{ALL}/{kind}"):
            backup_id, _, name = one.key.removeprefix(f"{ALL}/{kind}/").partition("/")
            if is_id(backup_id):
                found.setdefault(backup_id, Kept(backup_id)).files[name] = one
        return sorted(found.values(), key=lambda kept: kept.id, reverse=True)

    async def whole(self, kind: Kind) -> list[Kept]:
        return [kept for kept in await self.kept(kind) if kept.is_whole]

    async def require(self, backup_id: str) -> Manifest:
        if not is_id(backup_id):
            raise NoSuchBackup(backup_id)
        try:
            return _read(Manifest, backup_id, await self._storage.get(key_of(backup_id, MANIFEST)))
        except NoSuchObject as absent:
            raise NoSuchBackup(backup_id) from absent

    async def newest(self, kind: Kind) -> Manifest | None:
        whole = await self.whole(kind)
        return await self.require(whole[0].id) if whole else None

    async def keep(self, manifest: Manifest) -> None:
        await self._storage.put(key_of(manifest.id, MANIFEST), manifest.model_dump_json(indent=1).encode())

    async def note(self, backup_id: str, test: RestoreTest) -> None:
        await self._storage.put(key_of(backup_id, TEST), test.model_dump_json(indent=1).encode())

    async def test_of(self, kept: Kept) -> RestoreTest | None:
        if TEST not in kept.files:
            return None
        try:
            return _read(RestoreTest, kept.id, await self._storage.get(key_of(kept.id, TEST)))
        except NoSuchObject:
            return None

    async def newest_passed(self, whole: Sequence[Kept]) -> tuple[Kept, RestoreTest] | None:
        for kept in sorted(
            (one for one in whole if one.tested_at), key=lambda one: one.tested_at or one.moment, reverse=True
        ):
            test = await self.test_of(kept)
            if test is not None and test.passed:
                return kept, test
        return None

    async def remove(self, kept: Kept) -> None:
        """The manifest first: what is half removed is no backup any more."""
        for name in sorted(kept.files, key=lambda name: name != MANIFEST):
            await self._storage.delete(key_of(kept.id, name))


def _read[M: BaseModel](model: type[M], backup_id: str, body: bytes) -> M:
    try:
        return model.model_validate_json(body)
    except ValidationError as odd:
        raise BackupDamaged(f"What the storage holds about {backup_id} cannot be read.") from odd
