"""The ways a stack begins and ends, and that nothing of it stays behind."""

import os
import signal

import pytest

from tests.stack.conftest import SERVERS_ONLY, wait_for

pytestmark = pytest.mark.processes


def nothing_is_left(stack):
    return not stack.processes()


def test_down_stops_all_of_it_the_next_start_finds_the_data_and_a_reset_removes_it(stack):
    with stack.running() as supervisor:
        key, password = stack.setting("ENCRYPTION_KEYS"), (stack.folder / "operator-password").read_text()
        stopped = stack.command("dev", "down")
        assert stopped.returncode == 0
        assert supervisor.wait(timeout=5) == 0
        assert stack.processes() == []
    order = [line.split()[1] for line in stack.said().splitlines() if "has stopped" in line]
    assert order == ["beat", "worker", "api", "redis", "postgres"]

    with stack.running(*SERVERS_ONLY):
        assert stack.setting("ENCRYPTION_KEYS") == key
        # The one-time password was not used yet, so it still is the way in.
        assert (stack.folder / "operator-password").read_text() == password

    (stack.folder / "a file of somebody").write_text("kept")
    assert stack.command("dev", "reset", "--yes").returncode == 0
    assert [path.name for path in stack.folder.iterdir()] == ["a file of somebody"]


def test_a_killed_supervisor_takes_everything_along_and_the_next_start_recovers(stack):
    with stack.running("--without", "worker") as supervisor:
        supervisor.kill()
        wait_for(lambda: nothing_is_left(stack), "everything to end with its supervisor", 30)
        assert stack.command("dev", "ps").returncode == 1
    with stack.running(*SERVERS_ONLY):
        assert stack.service("postgres")["state"] == "ready"


def test_an_interrupt_stops_it_cleanly_and_a_second_one_at_once(stack):
    with stack.running(*SERVERS_ONLY) as supervisor:
        os.kill(supervisor.pid, signal.SIGINT)
        os.kill(supervisor.pid, signal.SIGINT)
        assert supervisor.wait(timeout=20) == 0
        assert stack.processes() == []


@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGKILL])
def test_an_end_in_the_middle_of_the_start_leaves_nothing_behind(stack, blow):
    with stack.starting() as supervisor:
        wait_for(lambda: stack.service("postgres")["state"] in {"starting", "ready"}, "PostgreSQL to be started")
        os.kill(supervisor.pid, blow)
        assert supervisor.wait(timeout=30) == (130 if blow is signal.SIGINT else -signal.SIGKILL)
        wait_for(lambda: nothing_is_left(stack), "everything to end", 30)


def test_nothing_to_stop_is_no_failure(stack):
    stopped = stack.command("dev", "down")
    assert stopped.returncode == 0
    assert "Nothing is running" in stopped.stdout
    assert stack.command("dev", "ps").returncode == 1
