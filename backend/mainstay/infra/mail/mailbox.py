"""The mailbox of a developer: every letter is a file, the oldest make room, and the link is told at once."""

import asyncio
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Final

from mainstay.infra.mail.letters import Letter, Sender, compose
from mainstay.kit.ids import new_id

_KEPT: Final = 200
_NAME: Final = re.compile(r"[0-9a-f]{32}")


class FolderMailer:
    def __init__(self, folder: Path, sender: Sender, *, tell: Callable[[str], None] | None = None) -> None:
        self._folder = folder
        self._sender = sender
        self._tell = tell

    async def send(self, letter: Letter) -> None:
        message = compose(letter, self._sender)
        message["X-Mainstay-Template"] = letter.template
        if letter.link:
            message["X-Mainstay-Link"] = letter.link
        await asyncio.to_thread(self._keep, message.as_bytes())
        if self._tell:
            self._tell(f"mail to {letter.to}: {letter.subject}{f' — {letter.link}' if letter.link else ''}")

    async def close(self) -> None:
        """Every letter is in its file."""

    def _keep(self, content: bytes) -> None:
        """Whole or not at all: somebody may be looking."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        name = new_id().hex
        draft = self._folder / f".{name}"
        draft.write_bytes(content)
        draft.chmod(0o600)
        draft.rename(self._folder / f"{name}.eml")
        for old in sorted(self._folder.glob("*.eml"))[:-_KEPT]:
            old.unlink(missing_ok=True)


@dataclass(frozen=True)
class KeptLetter:
    id: str
    to: str
    subject: str
    date: str
    template: str
    link: str | None
    text: str
    html: str


class KeptMailbox:
    """What `FolderMailer` has kept, the newest first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def letters(self) -> list[KeptLetter]:
        return await asyncio.to_thread(self._read_all)

    async def letter(self, name: str) -> KeptLetter | None:
        if not _NAME.fullmatch(name):
            return None
        return await asyncio.to_thread(self._read, self._folder / f"{name}.eml")

    def _read_all(self) -> list[KeptLetter]:
        files = sorted(self._folder.glob("*.eml"), reverse=True)
        return [letter for file in files if (letter := self._read(file))]

    def _read(self, file: Path) -> KeptLetter | None:
        content = None
        with suppress(FileNotFoundError):
            content = file.read_bytes()
        return read_letter(file.stem, content) if content is not None else None


def read_letter(name: str, content: bytes) -> KeptLetter:
    message = message_from_bytes(content, _class=EmailMessage, policy=default)
    return KeptLetter(
        id=name,
        to=str(message["To"] or ""),
        subject=str(message["Subject"] or ""),
        date=str(message["Date"] or ""),
        template=str(message["X-Mainstay-Template"] or ""),
        link="".join(str(message["X-Mainstay-Link"] or "").split()) or None,
        text=_part(message, "plain"),
        html=_part(message, "html"),
    )


def _part(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    return str(part.get_content()) if isinstance(part, EmailMessage) else ""
