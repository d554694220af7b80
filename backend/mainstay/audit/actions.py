"""Every action there is. A name that is not here cannot be recorded, so that filters and exports never meet a typo."""

import re

KNOWN: dict[str, str] = {}
# Programs outside bring their own names under this one.
CUSTOM = "custom."
_NAME = re.compile(r"[a-z_]+\.[a-z_]+(\.[a-z_]+)?")


def action(name: str, meaning: str) -> str:
    """Declare an action: a thing, a dot, what happened to it, in the past tense."""
    if not _NAME.fullmatch(name) or KNOWN.setdefault(name, meaning) != meaning:
        raise ValueError(f"{name!r} is not a new action name")
    return name


def is_known(name: str) -> bool:
    return name in KNOWN or name.startswith(CUSTOM)
