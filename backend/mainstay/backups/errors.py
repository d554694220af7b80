"""Why there is no backup, or why one is not restored. Nothing here is answered over HTTP."""


class BackupRefused(Exception):
    """Nothing was done, and trying again would not help: something has to be installed, granted, set or said first."""


class NoSuchBackup(BackupRefused):
    def __init__(self, wanted: str) -> None:
        super().__init__(f"There is no backup {wanted!r} in the storage. `mainstay backup list` shows those that are.")


class TargetRefused(BackupRefused):
    """The database that was named must not be written over."""


class BackupFailed(Exception):
    """It could not be made or tried this time."""


class AlreadyUnderWay(BackupFailed):
    """Somebody else is doing the same at this moment."""


class BackupDamaged(Exception):
    """What lies in the storage is not what was written, or does not bring back what was dumped."""
