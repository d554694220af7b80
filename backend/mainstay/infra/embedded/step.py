"""A program that is run once, to its end, on the way to a running stack."""

import asyncio
import signal

from mainstay.infra.embedded.errors import StartRefused
from mainstay.infra.embedded.output import LogFile
from mainstay.infra.embedded.processes import Identity, end_session
from mainstay.infra.embedded.program import Program


async def run_step(program: Program, log: LogFile) -> str:
    """Gives what it printed, which may be a secret; what it complained about is kept in the log."""
    process = await asyncio.create_subprocess_exec(
        *program.leashed, cwd=program.cwd, env=dict(program.env), start_new_session=True,
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    identity = Identity.of(process.pid)
    try:
        printed, complained = await process.communicate()
    except asyncio.CancelledError:
        if identity:
            await asyncio.to_thread(end_session, identity, signal.SIGTERM, program.grace)
        raise
    _keep(log, complained)
    if process.returncode != 0:
        last = "\n".join(f"  {line}" for line in log.last)
        raise StartRefused(
            f"`{program.name}` ended with exit code {process.returncode}.",
            f"Its log is {log.path}. The last lines:\n{last}",
        )
    return printed.decode("utf-8", "replace")


async def run_in_front(program: Program) -> int:
    """What it prints goes where our own output goes. Gives its exit code."""
    process = await asyncio.create_subprocess_exec(
        *program.leashed,
        cwd=program.cwd,
        env=dict(program.env),
        start_new_session=True,
        stdin=asyncio.subprocess.DEVNULL,
    )
    identity = Identity.of(process.pid)
    try:
        exit_code = await process.wait()
    finally:
        if identity:
            await asyncio.to_thread(end_session, identity, program.stop_signal, program.grace)
    return exit_code if exit_code >= 0 else 128 - exit_code


def _keep(log: LogFile, *outputs: bytes) -> None:
    for output in outputs:
        for line in output.decode("utf-8", "replace").splitlines():
            log.write(line)
