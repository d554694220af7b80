"""Every kind of job there is: a kind is known where its module has been imported, so whoever needs them imports this."""

from types import ModuleType
from typing import Final

from mainstay.accounts import link_work, work
from mainstay.backups import work as backups
from mainstay.callbacks import work as callbacks
from mainstay.exports import work as exports
from mainstay.jobs.kinds import KNOWN, Kind
from mainstay.organizations import work as organizations
from mainstay.personal_data import work as personal_data
from mainstay.webhooks import work as webhooks

MODULES: Final[tuple[ModuleType, ...]] = (
    work,
    link_work,
    backups,
    callbacks,
    exports,
    organizations,
    personal_data,
    webhooks,
)


def our_kinds() -> list[Kind]:
    """In the order of their names."""
    ours = {module.__name__ for module in MODULES}
    return sorted((kind for kind in KNOWN.values() if kind.do.__module__ in ours), key=lambda kind: kind.name)
