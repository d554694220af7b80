"""The small parts of the supervisor, each by itself."""

import asyncio
import os
import signal
import socket
import subprocess
import sys

import pytest

from mainstay.infra.embedded.errors import StartRefused
from mainstay.infra.embedded.folders import private_folder, read_or_make_password, write_private
from mainstay.infra.embedded.output import LogFile, lines_of
from mainstay.infra.embedded.ports import Listening, free_port, require_free
from mainstay.infra.embedded.processes import Identity, end_session, session_members
from mainstay.infra.embedded.runner import describe_exit
from mainstay.infra.embedded.service import State, Status
from mainstay.infra.embedded.stack_state import StackFolder, StackState


def test_free_ports_are_never_given_out_twice():
    ports = [free_port() for _ in range(50)]
    assert len(set(ports)) == 50


def test_every_port_that_cannot_be_had_is_named_at_once():
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as two:
        wanted = [Listening(name, "127.0.0.1", s.getsockname()[1]) for name, s in (("FIRST", one), ("SECOND", two))]
        with pytest.raises(StartRefused) as refused:
            require_free(wanted)
    assert "FIRST" in refused.value.fact
    assert "SECOND" in refused.value.fact
    assert refused.value.exit_code == 2


def test_a_private_file_is_its_owners_only_even_when_it_was_not(tmp_path):
    file = tmp_path / "secret"
    file.write_text("old")
    file.chmod(0o644)
    write_private(file, "new")
    assert (file.read_text(), file.stat().st_mode & 0o777) == ("new", 0o600)
    assert list(tmp_path.iterdir()) == [file]


def test_a_password_is_made_once(tmp_path):
    first, was_made = read_or_make_password(tmp_path / "password")
    assert was_made
    assert read_or_make_password(tmp_path / "password") == (first, False)


def test_a_file_in_the_place_of_the_folder_is_said_plainly(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StartRefused, match="cannot be used: a file stands where a folder is needed"):
        private_folder(tmp_path / "file")


def test_one_supervisor_at_a_time_holds_a_folder(tmp_path):
    folder = StackFolder(tmp_path)
    with folder.held() as first, folder.held() as second:
        assert (first, second) == (True, False)
    with folder.held() as again:
        assert again


def test_the_state_is_read_as_it_was_written(tmp_path):
    folder = StackFolder(tmp_path)
    status = Status(
        "api", "http://127.0.0.1:1", State.crashed, Identity.itself(), restarts=3, last_exit="ended by SIGKILL"
    )
    written = StackState(Identity.itself(), phase="ready", services=[status], notes={"Open": "http://localhost"})
    folder.write(written)
    assert folder.read() == written


def test_a_number_that_was_given_again_is_not_the_process_that_had_it():
    itself = Identity.itself()
    assert itself.is_alive
    assert not Identity(itself.pid, itself.started + 1).is_alive
    assert session_members(Identity(itself.pid, itself.started + 1)) == []


def test_whoever_ignores_the_request_is_killed_after_the_grace_with_its_children():
    script = (
        "import signal, subprocess, sys, time\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "print('ready', flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, start_new_session=True) as stubborn:
        stubborn.stdout.readline()
        leader = Identity.of(stubborn.pid)
        assert len(session_members(leader)) == 2
        end_session(leader, signal.SIGTERM, 0.2)
        assert session_members(leader) == []
    assert stubborn.returncode == -signal.SIGKILL


async def test_lines_of_any_length_and_a_last_one_without_an_end_are_kept():
    reader = asyncio.StreamReader()
    reader.feed_data(b"short\n" + b"x" * 700_000 + b"\nbroken \xff\nlast")
    reader.feed_eof()
    lines = [line async for line in lines_of(reader)]
    assert lines[0] == "short"
    assert sum(len(line) for line in lines if set(line) == {"x"}) == 700_000
    assert lines[-2:] == ["broken \N{REPLACEMENT CHARACTER}", "last"]


def test_a_log_is_rotated_by_size_and_remembers_its_last_lines(tmp_path):
    log = LogFile(tmp_path / "api.log")
    log.maxBytes = 300
    for number in range(100):
        log.write(f"line {number}")
    log.close()
    assert (tmp_path / "api.log.1").exists()
    assert all(file.stat().st_size <= 300 for file in tmp_path.iterdir())
    assert log.last[-1] == "line 99"


@pytest.mark.parametrize(("code", "words"), [(-9, "ended by SIGKILL"), (0, "ended with exit code 0")])
def test_an_end_is_put_into_words(code, words):
    assert describe_exit(code) == words


def test_the_leash_refuses_to_start_for_a_parent_that_is_gone():
    from mainstay.infra.embedded.program import LEASH

    stranger = os.getppid()
    ended = subprocess.run(
        [sys.executable, str(LEASH), str(stranger), "15", "echo", "started"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert "started" not in ended.stdout
