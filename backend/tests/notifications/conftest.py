from tests.live.conftest import (
    actions,
    build,
    house,
    join,
    listen,
    make_key,
    other,
    owner_role,
    settings,
    sign_up,
    whole,
)

__all__ = [
    "actions", "build", "house", "join", "listen", "make_key", "other", "owner_role", "settings", "sign_up", "whole",
]  # fmt: skip
