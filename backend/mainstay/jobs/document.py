"""What can be asked for, in the OpenAPI document: one schema a kind that is open to clients, told apart by `kind`."""

from collections.abc import Iterable
from copy import deepcopy
from typing import Any, Final

from mainstay.jobs.kinds import Kind
from mainstay.jobs.schemas import JobCreate

_HOLDER: Final = JobCreate.__name__
_REFERENCE: Final = "#/components/schemas/{model}"


def describe_kinds(kinds: Iterable[Kind], document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    common, references = schemas[_HOLDER], {}
    for kind in (one for one in kinds if one.is_open):
        payload = kind.payload.model_json_schema(ref_template=_REFERENCE)
        schemas.update(payload.pop("$defs", {}))
        for name, schema in ((kind.payload.__name__, payload), (_name_of(kind), _request(common, kind))):
            if schemas.setdefault(name, schema) is not schema:
                raise ValueError(f"{kind.name}: something else in the document is called {name}")
        references[kind.name] = _REFERENCE.format(model=_name_of(kind))
    schemas[_HOLDER] = {
        "title": _HOLDER,
        "oneOf": [{"$ref": reference} for reference in references.values()],
        "discriminator": {"propertyName": "kind", "mapping": references},
        "examples": common["examples"],
    }


def _request(common: dict[str, Any], kind: Kind) -> dict[str, Any]:
    """The body as it is for every kind, with this one's name and payload."""
    request = deepcopy(common) | {"title": _name_of(kind)}
    request.pop("examples", None)
    properties = request["properties"]
    properties["kind"] = {"const": kind.name, "title": "Kind", "type": "string"}
    properties["payload"] = {"$ref": _REFERENCE.format(model=kind.payload.__name__)}
    return request


def _name_of(kind: Kind) -> str:
    """`http.call` is asked for with an `HttpCallJob`."""
    return "".join(word.capitalize() for word in kind.name.replace(".", "_").split("_")) + "Job"
