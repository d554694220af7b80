"""Who may: owners and admins, and keys that were given it; nobody in another's name, for a secret is handed out."""

from typing import Annotated

from fastapi import Depends

from mainstay.kit.actor import Actor
from mainstay.kit.permissions import Permission
from mainstay.sessions.access import person_in_person
from mainstay.web.permissions import requires

WebhookReader = Annotated[Actor, Depends(requires(Permission.webhooks_read))]
WebhookWriter = Annotated[Actor, Depends(requires(Permission.webhooks_write, besides=person_in_person))]
