"""What a start refuses: at once, in plain words, having changed nothing."""

import os
import shlex
import socket
import subprocess

import pytest

from tests.stack.conftest import MAINSTAY, SERVERS_ONLY

pytestmark = pytest.mark.processes


@pytest.mark.parametrize("port", ["API_PORT", "POSTGRES_PORT", "REDIS_PORT", "BEAT_METRICS_PORT", "CONSOLE_PORT"])
def test_a_port_in_use_is_named_with_what_to_set(stack, port):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number = str(taken.getsockname()[1])
        stack.environment[f"MAINSTAY_{port}"] = number
        refused = stack.command("dev", "up")
    assert refused.returncode == 2
    assert f"MAINSTAY_{port}: port {number} is in use" in refused.stderr
    assert not (stack.folder / "postgres" / "data").exists()


def test_two_programs_on_one_port_are_refused(stack):
    with socket.create_server(("127.0.0.1", 0)) as free:
        number = str(free.getsockname()[1])
    stack.environment |= {"MAINSTAY_API_PORT": number, "MAINSTAY_CONSOLE_PORT": number}
    refused = stack.command("dev", "up")
    assert refused.returncode == 2
    assert f"are both {number}" in refused.stderr


@pytest.mark.parametrize(
    ("variable", "value"), [("POSTGRES_PORT", "many"), ("API_PORT", "99999"), ("OPERATOR_EMAIL", "nobody")]
)
def test_a_wrong_setting_is_named(stack, variable, value):
    stack.environment[f"MAINSTAY_{variable}"] = value
    refused = stack.command("dev", "up")
    assert refused.returncode == 2
    assert f"MAINSTAY_{variable}" in refused.stderr
    assert stack.processes() == []


def test_a_folder_of_another_postgresql_is_refused_and_not_touched(stack):
    data = stack.folder / "postgres" / "data"
    data.mkdir(parents=True, mode=0o700)
    (data / "PG_VERSION").write_text("14\n")
    (data / "precious").write_text("rows")
    before = {path: path.stat().st_mtime_ns for path in (data, *data.iterdir())}
    refused = stack.command("dev", "up")
    assert refused.returncode == 1
    assert "written by PostgreSQL 14" in refused.stderr
    assert "dump" in refused.stderr
    assert {path: path.stat().st_mtime_ns for path in (data, *data.iterdir())} == before


def test_a_folder_that_is_no_database_is_refused_and_not_touched(stack):
    data = stack.folder / "postgres" / "data"
    data.mkdir(parents=True)
    (data / "holiday.jpg").write_text("sun")
    refused = stack.command("dev", "up")
    assert refused.returncode == 1
    assert "not a PostgreSQL data folder" in refused.stderr
    assert (data / "holiday.jpg").read_text() == "sun"


@pytest.mark.parametrize(
    ("variable", "url"),
    [("DATABASE_URL", "postgresql://mainstay:a-secret-word@127.0.0.1:{port}/mainstay"), ("REDIS_URL", "redis://127.0.0.1:{port}")],
)  # fmt: skip
def test_a_given_server_that_is_not_there_is_named_without_its_password(stack, variable, url):
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    stack.environment[f"MAINSTAY_{variable}"] = url.format(port=port)
    refused = stack.command("dev", "up")
    assert refused.returncode == 2
    assert f"MAINSTAY_{variable}" in refused.stderr
    assert str(port) in refused.stderr
    assert "a-secret-word" not in refused.stderr
    assert stack.processes() == []


def test_given_servers_are_used_instead_of_own_ones(stack, postgres_server, redis_server, worker_number):
    database = postgres_server.create_database(f"given_{worker_number}")
    stack.environment |= {
        "MAINSTAY_DATABASE_URL": database.runtime_url,
        "MAINSTAY_MIGRATION_DATABASE_URL": database.owner_url,
        "MAINSTAY_REDIS_URL": redis_server.url,
    }
    with stack.running(*SERVERS_ONLY):
        assert stack.state()["services"] == []
        assert stack.setting("DATABASE_URL") == database.runtime_url
    assert not (stack.folder / "postgres").exists()


def in_a_mount(stack, mount):
    """The start in a mount namespace of its own, where the folder can be made read-only or small."""
    script = f"{mount} {shlex.quote(str(stack.folder))} && exec {shlex.quote(MAINSTAY)} dev up"
    user = () if os.geteuid() == 0 else ("--map-root-user",)
    return subprocess.run(
        ["unshare", "--mount", *user, "sh", "-c", script],
        env=stack.variables, text=True, capture_output=True, timeout=60, check=False,
    )  # fmt: skip


@pytest.fixture
def mounts(stack):
    stack.folder.mkdir()
    user = () if os.geteuid() == 0 else ("--map-root-user",)
    probe = ["unshare", "--mount", *user, "mount", "-t", "tmpfs", "none", str(stack.folder)]
    if subprocess.run(probe, capture_output=True, check=False).returncode != 0:
        pytest.skip("this machine does not allow mounting in a namespace")


@pytest.mark.usefixtures("mounts")
def test_a_read_only_folder_is_said_plainly(stack):
    refused = in_a_mount(stack, "mount -t tmpfs -o ro none")
    assert refused.returncode == 1
    assert "the file system is read-only" in refused.stderr
    assert "MAINSTAY_DATA_DIR" in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.usefixtures("mounts")
def test_a_full_disk_is_said_plainly(stack):
    refused = in_a_mount(stack, "mount -t tmpfs -o size=20m none")
    assert refused.returncode == 1
    assert "is full" in refused.stderr
    assert stack.processes() == []
