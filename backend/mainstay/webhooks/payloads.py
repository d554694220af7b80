from uuid import UUID

from mainstay.jobs.kinds import Payload


class DeliverWebhook(Payload):
    """One try at one delivery. Where it goes and what signs it stand in the room's own tables."""

    delivery_id: UUID
