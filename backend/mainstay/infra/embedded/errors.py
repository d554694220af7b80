"""Why something was not started, in words for the person at the terminal."""

import errno
from pathlib import Path

# As everywhere in the product: exit code 2 means that a setting is wrong or missing.
WRONG_SETTING = 2
REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "the file system is read-only",
    errno.EACCES: "it is not writable for this user",
    errno.EPERM: "it is not writable for this user",
    errno.ENOTDIR: "a part of the path is a file, not a folder",
    errno.EEXIST: "a file stands where a folder is needed",
}


class StartRefused(Exception):
    """A fact and what to do about it. Nothing was changed."""

    def __init__(self, fact: str, remedy: str, exit_code: int = 1) -> None:
        self.fact, self.remedy, self.exit_code = fact, remedy, exit_code
        super().__init__(f"{fact}\n{remedy}")


def folder_refused(folder: Path, refused: OSError) -> StartRefused:
    reason = REASONS.get(refused.errno or 0) or refused.strerror or str(refused)
    return StartRefused(
        f"{folder} cannot be used: {reason}.",
        "Free some space or make the folder writable, or set MAINSTAY_DATA_DIR to another folder.",
    )
