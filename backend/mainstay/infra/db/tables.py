"""Find every room's tables, so that migrations and drift checks see all of them and nobody keeps a list."""

import importlib.util
import pkgutil

import mainstay


def import_models() -> None:
    for room in pkgutil.iter_modules(mainstay.__path__):
        if room.ispkg and importlib.util.find_spec(f"mainstay.{room.name}.models"):
            importlib.import_module(f"mainstay.{room.name}.models")
