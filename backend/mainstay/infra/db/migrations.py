"""Bring the schema up to the code, one process at a time, and let the runtime role use what the owner made."""

from collections.abc import Callable
from urllib.parse import unquote, urlsplit

from alembic import command
from alembic.config import Config

from mainstay.infra.db.revisions import FOLDER


def migrate(owner_url: str, *, runtime_role: str | None = None, say: Callable[[str], None] | None = None) -> None:
    """Upgrade to the newest revision. A second migrator waits for the first and then finds nothing to do."""
    config = _config(owner_url)
    config.attributes["runtime_role"] = runtime_role
    config.attributes["say"] = say
    command.upgrade(config, "head")


def step_back(owner_url: str, to: str) -> None:
    command.downgrade(_config(owner_url), to)


def new_migration(owner_url: str, message: str) -> None:
    """Write a migration file from what the models say and the database lacks."""
    command.revision(_config(owner_url), message=message, autogenerate=True)


def differences(owner_url: str) -> None:
    """Raise when the models and the database disagree."""
    command.check(_config(owner_url))


def role_of(url: str) -> str | None:
    name = urlsplit(url).username
    return unquote(name) if name else None


def _config(owner_url: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("file_template", "%%(year)d%%(month).2d%%(day).2d_%%(hour).2d%%(minute).2d_%%(slug)s")
    config.attributes["url"] = owner_url
    return config
