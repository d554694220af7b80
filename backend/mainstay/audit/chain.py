"""A chain, checked link by link: from the database or from a file, with the same eyes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from mainstay.audit.checkpoints import Checkpoint
from mainstay.audit.sealed_form import DAMAGED, GENESIS, Form, chain_of, hash_of
from mainstay.infra.crypto.signing import PublicKeys


class Reason(StrEnum):
    event_changed = "event_changed"
    event_missing = "event_missing"
    seal_missing = "seal_missing"
    chain_broken = "chain_broken"
    checkpoint_forged = "checkpoint_forged"
    checkpoint_contradicted = "checkpoint_contradicted"
    cut_off = "cut_off"
    checkpoint_missing = "checkpoint_missing"
    unreadable = "unreadable"


EXPLAINED = {
    Reason.event_changed: "the event is not the one that was sealed",
    Reason.event_missing: "the event is gone and no retention has dropped it",
    Reason.seal_missing: "another seal stands in its place",
    Reason.chain_broken: "it does not follow from the seal before",
    Reason.checkpoint_forged: "the signature of its checkpoint is wrong",
    Reason.checkpoint_contradicted: "a signed checkpoint says otherwise",
    Reason.cut_off: "the chain ends before it and a checkpoint says that it went on",
    Reason.checkpoint_missing: "its checkpoint is kept in the storage and missing from the database",
    Reason.unreadable: "it cannot be read",
}


class Flaw(Exception):
    """The first thing wrong with a chain, by the number of its link."""

    def __init__(self, chain: UUID, seq: int, reason: Reason) -> None:
        self.chain = chain
        self.seq = seq
        self.reason = reason
        super().__init__(f"seq {seq}: {EXPLAINED[reason]}")


@dataclass(frozen=True, slots=True)
class Seal:
    seq: int
    event_id: UUID
    prev_hash: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class Link:
    """The last one that was found good; before the first one, nothing."""

    seq: int = 0
    hash: bytes = GENESIS


class ChainCheck:
    """Takes the links of one chain in order. What raises no Flaw is good."""

    def __init__(
        self,
        chain: UUID,
        keys: PublicKeys,
        checkpoints: Iterable[Checkpoint],
        *,
        start: Link | None = None,
        events_left_out: bool = False,
    ) -> None:
        self._chain = chain
        self._events_left_out = events_left_out
        self._trusted = self._signed(checkpoints, keys)
        self._by_seq = {one.seq: one for one in self._trusted}
        self._newest = max(self._trusted, key=lambda one: (one.seq, one.made_at), default=None)
        self.last = start or Link()
        self.events = 0

    @property
    def checkpoint(self) -> Checkpoint | None:
        """The newest one signed by a key we know."""
        return self._newest

    def take(self, seal: Seal, event: Form | None) -> None:
        expected = self.last.seq + 1
        if seal.seq != expected:
            raise Flaw(self._chain, expected, Reason.seal_missing)
        if seal.prev_hash != self.last.hash:
            raise Flaw(self._chain, expected, Reason.chain_broken)
        if event is not None:
            self._compare(seal, event)
        elif not self._may_be_missing(seal):
            raise Flaw(self._chain, expected, Reason.event_missing)
        said = self._by_seq.get(seal.seq)
        if said and said.hash != seal.hash:
            raise Flaw(self._chain, expected, Reason.checkpoint_contradicted)
        self.last = Link(seal.seq, seal.hash)

    def end(self) -> None:
        """Nothing follows. A signed checkpoint further on means that something did."""
        if self._newest and self._newest.seq > self.last.seq:
            raise Flaw(self._chain, self.last.seq + 1, Reason.cut_off)

    def _compare(self, seal: Seal, event: Form) -> None:
        try:
            is_same = (
                event["id"] == str(seal.event_id)
                and chain_of(event) == self._chain
                and hash_of(seal.prev_hash, event) == seal.hash
            )
        except DAMAGED:
            is_same = False
        if not is_same:
            raise Flaw(self._chain, seal.seq, Reason.event_changed)
        self.events += 1

    def _may_be_missing(self, seal: Seal) -> bool:
        newest = self._newest
        if self._events_left_out:
            return True
        if newest is None or newest.dropped_before is None or newest.dropped_seq is None:
            return False
        return seal.seq <= newest.dropped_seq and seal.event_id < newest.dropped_before

    def _signed(self, checkpoints: Iterable[Checkpoint], keys: PublicKeys) -> Sequence[Checkpoint]:
        """Those of a key that is no longer known say nothing; a wrong signature says a lot."""
        known = [one for one in checkpoints if one.key_id in keys]
        for one in known:
            if one.chain != self._chain or not one.is_signed_by(keys[one.key_id]):
                raise Flaw(self._chain, one.seq, Reason.checkpoint_forged)
        return known
