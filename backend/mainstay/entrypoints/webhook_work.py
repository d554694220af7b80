"""What happened is spread to the endpoints that want to know, each second; and what deliveries are made with."""

from typing import Final

from celery import Celery

from mainstay.entrypoints.periodic import add_periodic, on_database
from mainstay.infra.celery.heartbeat import Periodic
from mainstay.infra.celery.resources import Resources
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.outbound import Sender
from mainstay.settings import Environment, Settings
from mainstay.webhooks import work as _webhooks  # noqa: F401 - its kinds are known where it is imported
from mainstay.webhooks.service.delivering import look_after
from mainstay.webhooks.service.keeping import PURPOSE, Vault
from mainstay.webhooks.service.sending import Courier
from mainstay.webhooks.service.spreading import spread

SPREAD: Final = Periodic("webhooks.spread", every=1.0)
LOOK_AFTER: Final = Periodic("webhooks.look_after", every=60.0)
PERIODIC: Final = (SPREAD, LOOK_AFTER)


def vault_from(settings: Settings) -> Vault:
    return Vault(Sealer(settings.encryption_keys, PURPOSE), https_only=_https_only(settings))


def courier_from(settings: Settings) -> Courier:
    return Courier(Sender(settings.outbound_allow, https_only=_https_only(settings)), vault_from(settings).sealer)


def add_webhook_work(app: Celery, loop: WorkLoop[Resources]) -> None:
    for periodic, work in ((SPREAD, spread), (LOOK_AFTER, look_after)):
        add_periodic(app, loop, periodic, on_database(work))


def _https_only(settings: Settings) -> bool:
    return settings.environment is not Environment.development
