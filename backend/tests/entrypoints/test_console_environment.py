"""What the console is told when the stack starts it."""

from types import SimpleNamespace
from typing import Any, cast

from mainstay.entrypoints.dev_stack import _console


def test_the_console_learns_where_things_are_and_none_of_the_secrets(monkeypatch):
    monkeypatch.setenv("MAINSTAY_ENCRYPTION_KEYS", "from the environment")
    plan = SimpleNamespace(
        values={
            "MAINSTAY_API_URL": "http://127.0.0.1:8000",
            "MAINSTAY_PUBLIC_URL": "http://localhost:3000",
            "MAINSTAY_DATABASE_URL": "postgresql://mainstay:secret@127.0.0.1/mainstay",
            "MAINSTAY_REDIS_URL": "redis://:secret@127.0.0.1",
        },
        embedded=SimpleNamespace(console_host="127.0.0.1", console_port=3000),
        console_address="http://127.0.0.1:3000",
    )
    told = _console(cast(Any, plan), reload=False).program.env
    ours = {name for name in told if name.startswith("MAINSTAY_")}
    assert ours == {"MAINSTAY_API_URL", "MAINSTAY_PUBLIC_URL"}
    assert ":secret@" not in str(told)
