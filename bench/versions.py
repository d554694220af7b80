"""What was measured with what."""

import platform
from importlib.metadata import version

from bench import load
from bench.stand import Stand

_PACKAGES = ("fastapi", "starlette", "uvicorn", "uvloop", "pydantic", "sqlalchemy", "asyncpg", "structlog")


def versions(stand: Stand) -> dict[str, str]:
    return {
        "mainstay": version("mainstay"),
        "python": platform.python_version(),
        **{name: version(name) for name in _PACKAGES},
        "redis-py": version("redis"),
        **stand.server_versions(),
        "wrk": load.version(),
    }
