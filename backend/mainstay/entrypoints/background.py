"""What worker and beat are wired with alike."""

import errno
import os
import socket
import sys
from collections.abc import Callable
from typing import NoReturn

from redis import Redis

from mainstay import __version__
from mainstay.infra.celery.app import MainstayCelery, make_celery
from mainstay.infra.celery.life import connect_sync
from mainstay.infra.celery.metrics import name_build
from mainstay.infra.observability.logs import configure_logging
from mainstay.settings import Settings, SettingsRefused
from mainstay.settings_source import SettingsProblem


def celery_for(component: str, settings: Settings) -> MainstayCelery:
    configure_logging(component, __version__, settings.log.level, settings.log_as_json)
    name_build(component, __version__, settings.version_sha)
    return make_celery(
        settings.broker_url,
        redis_url=settings.redis.url.get_secret_value(),
        lock_timeout=settings.beat.lock_timeout,
        loop_interval=settings.beat.loop_interval,
    )


def redis_for(component: str, settings: Settings) -> Redis:
    url, timeout = settings.redis.url.get_secret_value(), settings.redis.timeout
    return connect_sync(url, timeout=timeout, name=f"mainstay-{component}")


def process_name(port: int) -> str:
    """Stable over restarts and unlike its neighbours', since two processes cannot have one port."""
    return f"{socket.gethostname()}:{port or os.getpid()}"


def finish(serve: Callable[[], int], *, port: int, variable: str) -> NoReturn:
    try:
        code = serve()
    except OSError as refused:
        if refused.errno not in {errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL}:
            raise
        problem = SettingsProblem(variable, f"port {port}: {refused.strerror}", "a free port, or 0 for any")
        raise SettingsRefused([problem]) from refused
    sys.exit(code)
