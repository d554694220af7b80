"""The settings, written down for people."""

from datetime import timedelta

from mainstay.entrypoints.dev_settings import EmbeddedSettings
from mainstay.kit.clock import write_span
from mainstay.settings import Settings
from mainstay.settings_source import Variable, found, read_stack_file, variables

_GROUPS = {
    "environment": "The installation",
    "public_url": "The installation",
    "version_sha": "The installation",
    "database": "PostgreSQL",
    "redis": "Redis",
    "broker": "Broker",
    "encryption": "Encryption",
    "api": "API",
    "rate_limit": "Rate limits",
    "worker": "Worker",
    "jobs": "Jobs",
    "beat": "Beat",
    "metrics": "Metrics",
    "log": "Logs",
    "passwords": "Passwords",
    "sessions": "Sessions",
    "accounts": "Accounts",
    "audit": "Audit",
    "mail": "Mail",
    "storage": "Storage",
    "backup": "Backups",
    "outbound": "Calls to people's URLs",
}


def as_env_example() -> str:
    lines = ["# Made by `make generate` from the settings in the code. Copy to .env and fill in what is required.", ""]
    for title, group in _by_group().items():
        lines.append(f"## {title}")
        for variable in group:
            lines.append(f"# {_first_line(variable)}")
            lines.append(f"{'' if variable.is_required else '# '}{variable.name}={_default(variable)}")
        lines.append("")
    return "\n".join(lines)


def as_markdown() -> str:
    lines = [
        "# Settings",
        "",
        "Made by `make generate` from the code. Every setting is an environment variable; a secret may also be given as a",
        "file by the same name with `_FILE` behind it. `mainstay settings` shows what is in force and where it comes from.",
        "Production is the default environment: nothing secret has a default there, and a weak secret is refused at start.",
    ]
    for title, group in _by_group().items():
        lines += ["", f"## {title}", "", "| variable | default | what it is |", "| --- | --- | --- |"]
        for variable in group:
            default = (
                "**required**" if variable.is_required else f"`{_default(variable)}`" if _default(variable) else ""
            )
            lines.append(f"| `{variable.name}` | {default} | {_first_line(variable)} |")
    return "\n".join(lines) + "\n"


def as_table(settings: Settings) -> str:
    stack = read_stack_file()
    rows = []
    for variable in variables(Settings):
        value: object = settings
        for step in variable.path:
            value = getattr(value, step)
        place = found(variable, stack)
        shown = "********" if variable.is_secret and value else _written(value)
        rows.append((variable.name, shown, place[1] if place else "default"))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def _by_group() -> dict[str, list[Variable]]:
    groups: dict[str, list[Variable]] = {}
    for variable in variables(Settings):
        groups.setdefault(_GROUPS[variable.path[0]], []).append(variable)
    groups["What `make up` starts"] = list(variables(EmbeddedSettings))
    return groups


def _first_line(variable: Variable) -> str:
    return variable.field.description or ""


def _default(variable: Variable) -> str:
    return "" if variable.is_required else _written(variable.field.default)


def _written(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ",".join(str(part) for part in value)
    if isinstance(value, timedelta):
        return write_span(value)
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)
