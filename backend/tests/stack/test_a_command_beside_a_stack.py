"""`mainstay dev run`: a command with a stack of its own around it."""

import pytest

from tests.stack.conftest import SERVERS_ONLY

pytestmark = pytest.mark.processes


def test_the_command_gets_the_settings_and_its_exit_code_is_ours(stack):
    script = 'test -n "$MAINSTAY_DATABASE_URL" && test "$MAINSTAY_ENVIRONMENT" = development && exit 7'
    ended = stack.command("dev", "run", *SERVERS_ONLY, "--without", "console", "--", "sh", "-c", script)
    assert ended.returncode == 7, ended.stdout + ended.stderr
    assert stack.processes() == []
