"""uvicorn as this service runs it: one process, several, or one that starts again when the code changes."""

import errno
import math
import os
import shutil
import signal
import socket
import sys
import tempfile
from pathlib import Path

import uvicorn
from uvicorn.supervisors import ChangeReload, Multiprocess

from mainstay.settings import Settings, SettingsRefused
from mainstay.settings_source import SettingsProblem

# As uvicorn has it, and as its supervisor of several processes expects it.
_COULD_NOT_START = 3
_PATIENCE_WITH_PROCESSES = 30


def serve(factory: str, settings: Settings, *, reload: bool) -> None:
    listening = _listen(settings.api.host, settings.api.port)
    config = uvicorn.Config(
        factory,
        factory=True,
        loop="uvloop",
        http="httptools",
        ws="none",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        lifespan="on",
        timeout_graceful_shutdown=math.ceil(settings.api.shutdown_grace),
        workers=settings.api.processes,
        # A process that is slow to start on a busy machine must not be taken for a dead one, again and again.
        timeout_worker_healthcheck=_PATIENCE_WITH_PROCESSES,
        reload=reload,
        reload_dirs=[str(Path(__file__).resolve().parents[1])] if reload else None,
    )
    if reload:
        ChangeReload(config, target=uvicorn.Server(config).run, sockets=[listening]).run()
    elif settings.api.processes > 1:
        _serve_by_several(config, listening)
    else:
        _serve_alone(config, listening)


def _serve_alone(config: uvicorn.Config, listening: socket.socket) -> None:
    """A stop that was asked for ends well: uvicorn raises the signal again when it is done, and 0 is the answer."""
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: sys.exit(0))
    server = uvicorn.Server(config)
    server.run(sockets=[listening])
    if not server.started:
        sys.exit(_COULD_NOT_START)


def _serve_by_several(config: uvicorn.Config, listening: socket.socket) -> None:
    """Each process counts for itself; the files in this folder let any of them answer for all."""
    shared = tempfile.mkdtemp(prefix="mainstay-metrics-")
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = shared
    try:
        Multiprocess(config, sockets=[listening]).run()
    finally:
        shutil.rmtree(shared, ignore_errors=True)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family, backlog=2048)
    except OSError as refused:
        raise SettingsRefused([_problem(refused, host, port)]) from refused
    listening.set_inheritable(True)
    return listening


def _problem(refused: OSError, host: str, port: int) -> SettingsProblem:
    if refused.errno == errno.EADDRINUSE:
        return SettingsProblem("MAINSTAY_API_PORT", f"port {port} is in use", "a free port")
    fact = f"nothing can listen on {host}:{port} ({refused.strerror})"
    return SettingsProblem("MAINSTAY_API_HOST", fact, "an address of this machine")
