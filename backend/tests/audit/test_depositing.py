"""Checkpoints in the storage: written once, written later when it was away, and missed when the table has lost them."""

import json

import pytest

from mainstay.audit.checkpoints import PURPOSE, Checkpoint
from mainstay.audit.metrics import MISSED
from mainstay.audit.sealed_form import INSTALLATION
from mainstay.audit.service.depositing import FOLDER, MARK, Depositor
from mainstay.audit.service.witnessing import compare_with_storage
from mainstay.infra.crypto.signing import SigningKeys
from mainstay.infra.storage import LocalStorage, StorageUnavailable
from tests.audit.conftest import ORGANIZATION


@pytest.fixture
def storage(tmp_path):
    return LocalStorage(tmp_path / "storage", keys=[b"k" * 32], downloads="http://localhost/files")


async def deposit(trail, storage) -> int:
    return await Depositor(storage).deposit(trail.database)


async def kept(storage) -> list[str]:
    return sorted([found.key async for found in storage.list(FOLDER)])


async def first_missed(trail, storage) -> list[tuple[int, str] | None]:
    witnessed = await compare_with_storage(trail.database, storage, trail.keys.public)
    return [(one.flaw.seq, one.flaw.reason.value) if one.flaw else None for one in witnessed]


async def test_each_checkpoint_is_written_as_it_was_signed(trail, storage):
    await trail.sealed(3)
    await trail.sealed(2, ORGANIZATION)
    await trail.sealed(1)
    assert await deposit(trail, storage) == 3
    names = await kept(storage)
    assert [name.split("-000")[0].rpartition("/")[0] for name in names] != []
    assert [name.split("/")[2] for name in names] == [str(INSTALLATION)] * 2 + [str(ORGANIZATION)]
    assert [int(name.split("/")[3].split("-")[0]) for name in names] == [3, 4, 2]
    one = Checkpoint.read(json.loads(await storage.get(names[0])))
    assert one.is_signed_by(trail.keys.public[trail.keys.key_id])


async def test_the_next_round_writes_only_what_is_new(trail, storage):
    depositor = Depositor(storage)
    await trail.sealed(1)
    assert [await depositor.deposit(trail.database), await depositor.deposit(trail.database)] == [1, 0]
    await trail.sealed(1)
    assert [await depositor.deposit(trail.database), await deposit(trail, storage)] == [1, 0]


async def test_what_lies_there_is_never_overwritten(trail, storage):
    await trail.sealed(1)
    await deposit(trail, storage)
    (name,) = await kept(storage)
    await storage.put(name, b"{}")
    await storage.delete(MARK)
    assert await deposit(trail, storage) == 0
    assert await storage.get(name) == b"{}"
    assert await first_missed(trail, storage) == [(1, "unreadable")]


async def test_one_seq_signed_by_two_keys_is_two_objects(trail, storage):
    await trail.sealed(2)
    await deposit(trail, storage)
    trail.keys = SigningKeys([b"n" * 32, b"k" * 32], PURPOSE)
    await trail.sign()
    assert await deposit(trail, storage) == 1
    assert len(await kept(storage)) == 2
    trail.keys = SigningKeys([b"n" * 32], PURPOSE)
    assert await first_missed(trail, storage) == [None]


async def test_while_the_storage_is_away_they_wait_in_the_table(trail, storage, monkeypatch):
    depositor = Depositor(storage)
    await trail.sealed(1)
    with monkeypatch.context() as away:

        async def refuse(*_: object, **__: object) -> None:
            raise StorageUnavailable

        away.setattr(storage, "_put", refuse)
        with pytest.raises(StorageUnavailable):
            await depositor.deposit(trail.database)
    await trail.sealed(1)
    assert await depositor.deposit(trail.database) == 2


async def test_a_storage_that_was_emptied_is_filled_again(trail, storage):
    depositor = Depositor(storage)
    await trail.sealed(1)
    await depositor.deposit(trail.database)
    for name in [*await kept(storage), MARK]:
        await storage.delete(name)
    assert await depositor.deposit(trail.database) == 1


async def test_a_mark_that_cannot_be_read_costs_a_look_at_everything(trail, storage):
    await trail.sealed(1)
    await storage.put(MARK, b"nonsense")
    assert await deposit(trail, storage) == 1
    assert "through" in json.loads(await storage.get(MARK))


async def test_many_are_written_in_batches(trail, storage, monkeypatch):
    monkeypatch.setattr("mainstay.audit.service.depositing._BATCH", 2)
    for _ in range(5):
        await trail.sealed(1)
    assert await deposit(trail, storage) == 5


async def test_an_intact_trail_is_as_the_storage_says(trail, storage):
    await trail.sealed(3)
    await deposit(trail, storage)
    await trail.sealed(2)
    assert await first_missed(trail, storage) == [None]
    assert MISSED._value.get() == 0


async def test_an_end_cut_off_with_its_checkpoints_is_missed(trail, storage):
    """The one thing that the database alone cannot tell."""
    await trail.sealed(3)
    await trail.sealed(4)
    await deposit(trail, storage)
    for table in ("audit_seals", "audit_checkpoints"):
        await trail.owner.execute(f"DELETE FROM {table} WHERE seq > 3")
    assert await trail.first_bad() is None
    assert await first_missed(trail, storage) == [(4, "cut_off")]
    assert MISSED._value.get() == 1


async def test_a_chain_that_is_gone_altogether_is_missed(trail, storage):
    await trail.sealed(2, ORGANIZATION)
    await deposit(trail, storage)
    await trail.owner.execute("TRUNCATE audit_events, audit_seals, audit_checkpoints")
    assert await first_missed(trail, storage) == [(1, "cut_off")]


async def test_a_chain_written_anew_contradicts_the_storage(trail, storage):
    await trail.sealed(3)
    await deposit(trail, storage)
    await trail.owner.execute("TRUNCATE audit_events, audit_seals, audit_checkpoints, audit_unsealed")
    await trail.sealed(5)
    assert await trail.first_bad() is None
    assert await first_missed(trail, storage) == [(3, "checkpoint_contradicted")]


async def test_a_checkpoint_that_only_the_storage_has_is_named(trail, storage):
    await trail.sealed(3)
    await deposit(trail, storage)
    await trail.owner.execute("DELETE FROM audit_checkpoints")
    assert await first_missed(trail, storage) == [(3, "checkpoint_missing")]


async def test_a_forged_one_in_the_storage_is_named(trail, storage):
    await trail.sealed(3)
    await deposit(trail, storage)
    (name,) = await kept(storage)
    form = json.loads(await storage.get(name))
    await storage.put(name, json.dumps(form | {"seq": 2}).encode())
    assert await first_missed(trail, storage) == [(3, "checkpoint_forged")]
