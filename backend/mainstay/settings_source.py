"""From variables to fields and back: which variable sets which field, where it was found, what was wrong with it."""

import difflib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult

from pydantic import BaseModel, ConfigDict, SecretStr, ValidationError
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

PREFIX = "MAINSTAY_"
DATA_DIR = f"{PREFIX}DATA_DIR"
CHECKOUT = Path(__file__).resolve().parents[2]
# Read by other programs of the product; none of the service's business, yet no typing mistakes either.
NEIGHBOURS = {
    f"{PREFIX}{name}"
    for name in (
        "DATA_DIR",
        "API_URL",
        "CONSOLE_HOST",
        "CONSOLE_PORT",
        "CONSOLE_TRUSTED_PROXIES",
        "POSTGRES_PORT",
        "REDIS_PORT",
        "OPERATOR_EMAIL",
        "RESTORE_URL",
    )
}


class Group(BaseModel):
    """Settings that belong together."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def has_sound_port(url: SplitResult) -> bool:
    """What Python says about a bad one repeats it, and with a stray `/` or `#` that may be half of the password."""
    try:
        return url.port is None or url.port > 0
    except ValueError:
        return False


@dataclass(frozen=True)
class Variable:
    """One setting: the variable that sets it and the field it sets."""

    name: str
    path: tuple[str, ...]
    field: FieldInfo

    @property
    def is_secret(self) -> bool:
        return "SecretStr" in str(self.field.annotation)

    @property
    def is_required(self) -> bool:
        return self.field.is_required()


@dataclass(frozen=True)
class SettingsProblem:
    variable: str
    fact: str
    expected: str

    def __str__(self) -> str:
        return f"{self.variable}: {self.fact}. Expected: {self.expected}"


class Unreadable(ValueError):
    def __init__(self, problem: SettingsProblem) -> None:
        self.problem = problem
        super().__init__(str(problem))


def variables(model: type[BaseModel], path: tuple[str, ...] = ()) -> Iterator[Variable]:
    for name, field in model.model_fields.items():
        here = (*path, name)
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from variables(field.annotation, here)
            continue
        extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
        yield Variable(PREFIX + str(extra.get("env", "_".join(here).upper())), here, field)


def data_dir() -> Path:
    return Path(os.environ.get(DATA_DIR) or CHECKOUT / ".data").resolve()


def stack_file() -> Path:
    """Where `make up` keeps the settings of the stack it started, so that every command finds them by itself."""
    return data_dir() / "settings.env"


def read_stack_file() -> dict[str, str]:
    try:
        lines = stack_file().read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as refused:
        raise Unreadable(_unreadable(DATA_DIR, stack_file(), refused)) from refused
    pairs = (line.partition("=") for line in lines if line.strip() and not line.startswith("#"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def found(variable: Variable, stack: dict[str, str]) -> tuple[str, str] | None:
    """The value and where it stood. The environment wins over the stack's file; a value wins over its _FILE."""
    for values, place in ((dict(os.environ), "environment"), (stack, str(stack_file()))):
        if values.get(variable.name, "") != "":
            return values[variable.name], place
        if variable.is_secret and (file := values.get(f"{variable.name}_FILE")):
            return _read_secret(f"{variable.name}_FILE", Path(file)), file
    return None


def _read_secret(variable: str, file: Path) -> str:
    try:
        secret = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as refused:
        raise Unreadable(_unreadable(variable, file, refused)) from refused
    if not secret:
        raise Unreadable(SettingsProblem(variable, f"{file} is empty", "a file that holds the secret"))
    return secret


def _unreadable(variable: str, file: Path, refused: Exception) -> SettingsProblem:
    reason = refused.strerror if isinstance(refused, OSError) else "not text"
    return SettingsProblem(variable, f"{file} cannot be read ({reason})", "a readable text file")


class VariableSource(PydanticBaseSettingsSource):
    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:  # noqa: ARG002 - required by the base class, which is bypassed
        return None, field_name, False

    def __call__(self) -> dict[str, Any]:
        stack = read_stack_file()
        values: dict[str, Any] = {}
        for variable in variables(self.settings_cls):
            if answer := found(variable, stack):
                group = values
                for step in variable.path[:-1]:
                    group = group.setdefault(step, {})
                group[variable.path[-1]] = answer[0]
        return values


def problems_in(refused: ValidationError, settings: type[BaseModel]) -> list[SettingsProblem]:
    return [problem for error in refused.errors() for problem in _problems_at(error, list(variables(settings)))]


def _problems_at(error: Any, known: list[Variable]) -> list[SettingsProblem]:
    place = tuple(step for step in error["loc"] if isinstance(step, str))
    hit = [v for v in known if v.path == place[: len(v.path)]]
    if error["type"] == "missing":
        missing = hit or [v for v in known if v.path[: len(place)] == place and v.is_required]
        return [SettingsProblem(v.name, "is not set", v.field.description or "") for v in missing]
    if not hit:
        return [SettingsProblem(".".join(place), error["msg"], "no such setting")]
    return [_wrong(v, error) for v in hit]


def _wrong(variable: Variable, error: Any) -> SettingsProblem:
    given = error.get("input")
    # An address with an @ may hold a password in a place where none belongs.
    is_secret = variable.is_secret or isinstance(given, SecretStr) or "@" in str(given)
    shown = "" if is_secret else f" (it is {given!r})"
    fact = error["msg"].removeprefix("Value error, ")
    return SettingsProblem(variable.name, fact[:1].lower() + fact[1:] + shown, variable.field.description or "")


def unknown_variables(settings: type[BaseSettings]) -> list[tuple[str, str | None]]:
    """Variables with our prefix that set nothing, each with the one that was probably meant."""
    known = {v.name for v in variables(settings)}
    known |= {f"{v.name}_FILE" for v in variables(settings) if v.is_secret}
    known |= NEIGHBOURS
    strangers = sorted(name for name in os.environ if name.startswith(PREFIX) and name not in known)
    return [(name, _meant(name, known)) for name in strangers]


def _meant(name: str, known: set[str]) -> str | None:
    """Compared without the prefix, which makes any two of them look alike."""
    close = difflib.get_close_matches(name.removeprefix(PREFIX), [one.removeprefix(PREFIX) for one in known], 1)
    return PREFIX + close[0] if close else None
