"""What the jobs of leaving and taking along are given."""

from mainstay.infra.storage import Storage
from mainstay.organizations.work import EraseOrganization
from mainstay.personal_data import work
from mainstay.personal_data.ports import Remains, Shelf
from mainstay.web.idempotency import forget_answers

# Declared by being imported.
KINDS = (work.EraseAccount, work.BuildPersonalExport, EraseOrganization)


def personal_tools(storage: Storage) -> dict[type, object]:
    return {Shelf: Shelf(storage), Remains: Remains(forget_answers)}
