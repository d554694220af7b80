"""Check an export where nothing is at hand but the file and, better, the public key from somewhere else."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from mainstay.audit.chain import ChainCheck, Flaw, Reason, Seal
from mainstay.audit.checkpoints import Checkpoint
from mainstay.audit.sealed_form import DAMAGED, Form
from mainstay.audit.service.exporting import FORMAT
from mainstay.infra.crypto.signing import PublicKeys, key_id_of, read_public_key


class NotAnExport(Exception):
    """The file does not begin as an export does."""


@dataclass
class FileVerdict:
    """Of one chain in the file."""

    chain: UUID
    through: int = 0
    events: int = 0
    checkpoint: Checkpoint | None = None
    flaw: Flaw | None = None


@dataclass
class FileReport:
    # What the events were chosen by; none means that all are there.
    filters: dict[str, str] | None
    keys: PublicKeys
    chains: list[FileVerdict] = field(default_factory=list)

    @property
    def flaws(self) -> list[Flaw]:
        return [verdict.flaw for verdict in self.chains if verdict.flaw]


def verify_lines(lines: Iterable[str | bytes], *, trusted_key: str | None = None) -> FileReport:
    """`trusted_key` is the installation's public key as one knows it; without it, the file's own word is taken."""
    forms = _Forms(lines)
    manifest = _manifest(next(forms, None))
    keys = _keys(manifest, trusted_key)
    report = FileReport(manifest["filters"], keys)
    for chain, head in manifest["chains"].items():
        report.chains.append(_chain(forms, UUID(chain), int(head), report))
    if next(forms, None) is not None and not report.flaws:
        last = report.chains[-1]
        last.flaw = Flaw(last.chain, last.through + 1, Reason.unreadable)
    return report


class _Forms(Iterator[Form]):
    """Lines as forms, with one to look ahead. A damaged line reads as one that is of no kind."""

    def __init__(self, lines: Iterable[str | bytes]) -> None:
        self._lines = iter(lines)
        self._next: Form | None = None

    def __next__(self) -> Form:
        form, self._next = self._next or self._read(), None
        return form

    def peek(self) -> Form | None:
        if self._next is None:
            try:
                self._next = self._read()
            except StopIteration:
                return None
        return self._next

    def _read(self) -> Form:
        line = next(self._lines)
        try:
            form = json.loads(line)
        except DAMAGED:
            return {"kind": None}
        return form if isinstance(form, dict) and form else {"kind": None}


def _manifest(form: Form | None) -> Form:
    try:
        if form is None:
            raise NotAnExport("The file is empty.")
        if form["kind"] != "manifest" or form["format"] != FORMAT:
            raise NotAnExport(f"The first line is not the manifest of a {FORMAT}.")
        heads: dict[UUID, int] = {UUID(chain): int(head) for chain, head in form["chains"].items()}
        if not heads or not (form["filters"] is None or isinstance(form["filters"], dict)):
            raise NotAnExport("The manifest names no chain.")
        _keys(form, None)
    except DAMAGED as odd:
        raise NotAnExport("The first line is not a manifest.") from odd
    return form


def _keys(manifest: Form, trusted: str | None) -> PublicKeys:
    written: Sequence[str] = [trusted] if trusted else list(manifest["keys"].values())
    keys = [read_public_key(text) for text in written]
    return {key_id_of(key): key for key in keys}


def _chain(forms: _Forms, chain: UUID, head: int, report: FileReport) -> FileVerdict:
    verdict = FileVerdict(chain)
    try:
        checkpoints = _checkpoints(forms, chain)
        check = ChainCheck(chain, report.keys, checkpoints, events_left_out=report.filters is not None)
        verdict.checkpoint = check.checkpoint
        try:
            _walk(forms, chain, check)
            check.end()
            if check.last.seq < head:
                raise Flaw(chain, check.last.seq + 1, Reason.cut_off)
        finally:
            verdict.through, verdict.events = check.last.seq, check.events
    except Flaw as flaw:
        verdict.flaw = flaw
        _skip(forms, chain)
    return verdict


def _checkpoints(forms: _Forms, chain: UUID) -> list[Checkpoint]:
    found = []
    while (form := forms.peek()) is not None and form.get("kind") == "checkpoint" and form.get("chain") == str(chain):
        try:
            found.append(Checkpoint.read(next(forms)))
        except DAMAGED as odd:
            seq = form.get("seq")
            raise Flaw(chain, seq if isinstance(seq, int) else 1, Reason.unreadable) from odd
    return found


def _walk(forms: _Forms, chain: UUID, check: ChainCheck) -> None:
    while (form := forms.peek()) is not None:
        if form.get("kind") == "link" and form.get("chain") != str(chain):
            return
        if form.get("kind") == "checkpoint" and form.get("chain") != str(chain):
            return
        seal, event = _link(next(forms), chain, check.last.seq + 1)
        check.take(seal, event)


def _link(form: Form, chain: UUID, expected: int) -> tuple[Seal, Any]:
    try:
        if form["kind"] != "link":
            raise Flaw(chain, expected, Reason.unreadable)
        seal = Seal(form["seq"], UUID(form["event_id"]), bytes.fromhex(form["prev_hash"]), bytes.fromhex(form["hash"]))
        return seal, form["event"]
    except DAMAGED as odd:
        raise Flaw(chain, expected, Reason.unreadable) from odd


def _skip(forms: _Forms, chain: UUID) -> None:
    """To where the next chain begins: one that is broken says nothing of the others."""
    while (form := forms.peek()) is not None and form.get("chain") in (str(chain), None):
        next(forms)
