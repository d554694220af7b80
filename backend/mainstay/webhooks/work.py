"""`webhooks.deliver`: one try. The next one is a job of its own, asked for in the transaction that ends this one."""

from datetime import timedelta
from typing import Any, Final

from mainstay.jobs.context import JobContext
from mainstay.jobs.kinds import job
from mainstay.webhooks.payloads import DeliverWebhook
from mainstay.webhooks.service.delivering import due, settle
from mainstay.webhooks.service.sending import TIMEOUT, Courier, send

# So that receivers who take all the time there is leave the others of a worker's places alone.
_AT_A_TIME: Final = 3


@job("webhooks.deliver", timeout=TIMEOUT + timedelta(seconds=30), most_per_organization=_AT_A_TIME)
async def deliver_webhook(ctx: JobContext, wanted: DeliverWebhook) -> dict[str, Any] | None:
    courier = ctx.tool(Courier)
    async with ctx.transaction() as session:
        found = await due(session, courier.sealer, wanted.delivery_id)
    if found is None:
        return {"result": "nothing_to_do"}
    tried = await send(courier.sender, found.letter)
    async with ctx.ending({"result": tried.attempt.result, "status": tried.attempt.status}) as session:
        await settle(session, found, tried)
    return None
