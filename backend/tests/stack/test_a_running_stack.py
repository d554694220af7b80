"""What a running stack shows, and that it heals."""

import asyncio
import os
import signal

import asyncpg
import httpx
import pytest

from tests.stack.conftest import wait_for

# One stack for all of them: it is the start that takes time.
pytestmark = [pytest.mark.processes, pytest.mark.xdist_group("running-stack")]
PROGRAMS = ("postgres", "redis", "api", "worker", "beat")


def is_ready_again(stack, name, former_pid):
    service = stack.service(name)
    return service["state"] == "ready" and service["process"]["pid"] != former_pid


def test_everything_is_ready_and_the_api_says_so_itself(running_stack):
    assert {service["name"]: service["state"] for service in running_stack.state()["services"]} == dict.fromkeys(
        PROGRAMS, "ready"
    )
    answer = httpx.get(f"http://127.0.0.1:{running_stack.setting('API_PORT')}/api/v1/health/ready")
    assert (answer.status_code, answer.json()["status"]) == (200, "ready")


def test_the_first_operator_and_a_one_time_password_are_said(running_stack):
    password = (running_stack.folder / "operator-password").read_text().strip()
    assert "operator@mainstay.localhost" in running_stack.said()
    assert password in running_stack.said()


def test_secrets_are_for_their_owner_only(running_stack):
    for name in ("settings.env", "encryption.key", "operator-password", "state.json", "redis/redis.conf"):
        assert (running_stack.folder / name).stat().st_mode & 0o077 == 0, name


def test_other_commands_find_the_running_stack_by_themselves(running_stack):
    found = running_stack.command("doctor")
    assert found.returncode == 0, found.stdout + found.stderr


def test_a_second_start_says_so_and_shows_the_table(running_stack):
    second = running_stack.command("dev", "up")
    assert second.returncode == 0
    assert "already running" in second.stdout
    assert all(name in second.stdout for name in PROGRAMS)


def test_ps_shows_each_program_with_its_address_and_process(running_stack):
    shown = running_stack.command("dev", "ps")
    assert shown.returncode == 0
    assert str(running_stack.service("api")["process"]["pid"]) in shown.stdout
    assert running_stack.service("api")["address"] in shown.stdout


def test_logs_of_a_program_are_shown_by_its_name(running_stack):
    assert "database system is ready to accept connections" in running_stack.command("dev", "logs", "postgres").stdout
    unknown = running_stack.command("dev", "logs", "postgers")
    assert unknown.returncode == 2
    assert "postgres" in unknown.stderr


def test_reset_leaves_a_running_stack_alone(running_stack):
    refused = running_stack.command("dev", "reset", "--yes")
    assert refused.returncode == 1
    assert "make down" in refused.stderr
    assert running_stack.phase() == "ready"


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_killed_program_is_started_again_and_the_table_tells(running_stack, name):
    before = running_stack.service(name)
    os.kill(before["process"]["pid"], signal.SIGKILL)
    wait_for(lambda: is_ready_again(running_stack, name, before["process"]["pid"]), f"{name} to be ready again")
    after = running_stack.service(name)
    assert after["restarts"] == before["restarts"] + 1
    assert after["last_exit"] == "ended by SIGKILL"
    wait_for(
        lambda: all(service["state"] == "ready" for service in running_stack.state()["services"]),
        "all to be well again",
    )
    assert "ended by SIGKILL" in running_stack.command("dev", "ps").stdout


def test_what_was_committed_outlives_a_killed_database(running_stack):
    async def ask(statement):
        connection = await asyncpg.connect(running_stack.setting("MIGRATION_DATABASE_URL"))
        try:
            return await connection.fetchval(statement)
        finally:
            await connection.close()

    asyncio.run(ask("CREATE TABLE kept AS SELECT 42 AS answer"))
    pid = running_stack.service("postgres")["process"]["pid"]
    os.kill(pid, signal.SIGKILL)
    wait_for(lambda: is_ready_again(running_stack, "postgres", pid), "PostgreSQL to be ready again")
    assert asyncio.run(ask("SELECT answer FROM kept")) == 42
