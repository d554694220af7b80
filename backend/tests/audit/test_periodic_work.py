"""The trail is looked after by tasks that the beat makes."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

from celery import Celery

from mainstay.entrypoints.audit_work import PERIODIC, add_audit_work
from mainstay.entrypoints.storage import storage_from
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.kit.secrets import EncryptionKey
from mainstay.settings import Database as DatabaseSettings
from mainstay.settings import Encryption, Environment, Redis, Settings


def test_every_periodic_task_has_work_behind_it():
    names: list[str] = []

    def task(name: str, **_: object) -> Callable[[object], object]:
        names.append(name)
        return lambda work: work

    settings = Settings(
        environment=Environment.test,
        database=DatabaseSettings.model_validate({"url": "postgresql://nobody@localhost/nothing"}),
        redis=Redis.model_validate({"url": "redis://localhost"}),
        encryption=Encryption.model_validate({"keys": EncryptionKey(bytes(32)).encode()}),
    )
    loop = WorkLoop(lambda: None, tell_lag=lambda _: None)
    add_audit_work(cast(Celery, SimpleNamespace(task=task)), loop, settings, storage_from(settings))
    assert names == [periodic.task for periodic in PERIODIC]
    # A sealer's round, its batch and the beat's own step stay below the promised five seconds.
    assert min(periodic.every for periodic in PERIODIC) <= 2
