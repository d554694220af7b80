"""What exports are written with, and their upkeep."""

from mainstay.audit.room import AuditRoom
from mainstay.exports import work
from mainstay.exports.ports import Press
from mainstay.infra.storage import Storage
from mainstay.personal_data.parts import tell_all
from mainstay.settings import Settings

# Declared by being imported.
KINDS = (work.BuildAudit, work.BuildUsers, work.BuildJobs, work.BuildOwn)


def export_tools(settings: Settings, storage: Storage) -> dict[type, object]:
    return {Press: Press(storage, AuditRoom.sealed_under(settings.encryption_keys).keys.public, tell_all)}
