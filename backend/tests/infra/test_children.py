"""Programs that are run for what they print: they get no secret, and do not outlive whoever waits for them."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mainstay.infra.children import ChildFailed, Command, ProgramMissing, find_program, printed, running
from tests.waiting import until, until_true


def shell(script: str, **env: str) -> Command:
    return Command(("/bin/sh", "-c", script), env)


def is_gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


async def test_it_is_told_what_it_needs_and_no_secret_of_ours(monkeypatch):
    monkeypatch.setenv("MAINSTAY_ENCRYPTION_KEYS", "a-key-of-ours")
    said = await printed(shell("env", PGPASSWORD="a-password-for-it"))
    assert "a-password-for-it" in said
    assert "a-key-of-ours" not in said
    assert "PATH=" in said


async def test_what_it_said_is_told_as_far_as_anybody_reads_and_without_rows():
    script = "echo 'error: it does not fit' >&2; echo 'DETAIL:  Key (email)=(ada@example.com)' >&2; yes more | head -c 9000000 >&2; exit 4"
    with pytest.raises(ChildFailed) as failed:
        await printed(shell(script))
    assert failed.value.code == 4
    assert failed.value.said.startswith("error: it does not fit\nmore")
    assert "ada@example.com" not in str(failed.value)
    assert len(failed.value.said) < 5000


async def test_one_that_takes_no_more_is_not_waited_for_and_its_reason_is_told():
    async def endless():
        while True:
            yield b"x" * 65536

    with pytest.raises(ChildFailed, match="enough"):
        async with running(shell("head -c 10 > /dev/null; echo enough >&2; exit 1"), reads=True) as child:
            await child.feed(endless())


async def test_one_that_ignores_being_asked_is_killed_with_whomever_it_started(tmp_path):
    pids = tmp_path / "pids"
    async with running(shell(f"trap '' TERM; sleep 600 & echo $$ $! > {pids}; wait; sleep 600")) as child:

        async def begun():
            return pids.exists() and len(pids.read_text("utf-8").split()) == 2

        await until(begun)
        assert child.pid > 0
    both = [int(pid) for pid in pids.read_text("utf-8").split()]
    until_true(lambda: all(is_gone(pid) for pid in both))


async def test_cancelling_whoever_reads_ends_it():
    pid = 0

    async def read():
        nonlocal pid
        async with running(shell("sleep 600")) as child:
            pid = child.pid
            async for _ in child.pieces():
                pass

    reading = asyncio.ensure_future(read())

    async def begun():
        return pid

    await until(begun)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert is_gone(pid)


@pytest.mark.processes
def test_it_ends_when_the_process_that_started_it_is_killed(tmp_path):
    """However: nobody is left to end it by ourselves."""
    pids = tmp_path / "pids"
    script = f"""
import asyncio
from mainstay.infra.children import Command, running
async def main():
    async with running(Command(("/bin/sh", "-c", "echo $$ > {pids}; exec sleep 600"))) as child:
        async for _ in child.pieces():
            pass
asyncio.run(main())
"""
    process = subprocess.Popen([sys.executable, "-c", script])
    try:
        until_true(lambda: pids.exists() and pids.read_text("utf-8").strip(), patience=30)
        pid = int(pids.read_text("utf-8"))
        assert not is_gone(pid)
        os.kill(process.pid, signal.SIGKILL)
        until_true(lambda: is_gone(pid))
    finally:
        process.kill()
        process.wait()


def test_a_program_is_looked_for_where_the_settings_say_and_nowhere_else(tmp_path):
    assert find_program("sh", None, None, "").endswith("/sh")
    assert find_program("sh", None, "/bin/cat", "") == "/bin/cat"
    with pytest.raises(ProgramMissing, match=f"There is no sh in {tmp_path}. Install it."):
        find_program("sh", tmp_path, "/bin/cat", "Install it.")
