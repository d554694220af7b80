"""Who may: whoever keeps webhooks; nobody in another's name, for a secret is handed out."""

from typing import Annotated

from fastapi import Depends

from mainstay.kit.actor import Actor
from mainstay.kit.permissions import Permission
from mainstay.sessions.access import person_in_person
from mainstay.web.permissions import requires

SecretKeeper = Annotated[Actor, Depends(requires(Permission.webhooks_write, besides=person_in_person))]
