"""From nothing to ready: the product's own command, as an operator starts it."""

import sys
import time
from pathlib import Path

from bench.cores import on_core
from bench.served import answers
from bench.stand import Stand
from mainstay.infra.embedded.once import running
from mainstay.infra.embedded.ports import free_port
from mainstay.infra.embedded.program import Program


def cold_start(stand: Stand) -> float:
    port = free_port()
    command = (str(Path(sys.executable).with_name("mainstay")), "api")
    program = Program("api", command, cwd=stand.folder, prefix=on_core(stand.core), env=stand.environment(port))
    started = time.perf_counter()
    with running(program, lambda: answers(port, "/api/v1/health/ready", b" 200 "), stand.folder / "cold-start.log"):
        return time.perf_counter() - started
