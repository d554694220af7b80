"""What the jobs of leaving and taking along are given."""

from mainstay.infra.storage import Storage
from mainstay.personal_data.ports import Remains, Shelf
from mainstay.web.idempotency import forget_answers


def personal_tools(storage: Storage) -> dict[type, object]:
    return {Shelf: Shelf(storage), Remains: Remains(forget_answers)}
