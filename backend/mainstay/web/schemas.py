"""What travels. Whatever comes in is checked for text that no database or mail can hold."""

import math
from datetime import datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from mainstay.kit.clock import rfc3339
from mainstay.kit.text import is_clean

Moment = Annotated[
    datetime,
    PlainSerializer(rfc3339, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "format": "date-time", "examples": ["2026-11-21T08:30:00.000000Z"]}),
]

_DEEPEST = 64
_LARGEST = 2**63 - 1


class Incoming(BaseModel):
    """A body we are sent: nothing unknown, nothing unprintable, no NaN."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False, frozen=True)

    @model_validator(mode="before")
    @classmethod
    def holds_clean_text(cls, data: Any) -> Any:
        refuse_unclean(data)
        return data


class Outgoing(BaseModel):
    """A body we send."""

    model_config = ConfigDict(frozen=True, from_attributes=True)


def _show_one(schema: dict[str, Any], page: type[BaseModel]) -> None:
    """The example of a page is made of the example of what it lists."""
    (item,) = page.__pydantic_generic_metadata__["args"] or (None,)
    known = getattr(item, "model_config", {}).get("json_schema_extra")
    if isinstance(known, dict) and "examples" in known:
        schema["examples"] = [{"data": known["examples"], "next_cursor": None, "has_more": False}]


class Page[Item](Outgoing):
    """A part of a list. Ask for the next one with `cursor` until `has_more` is false."""

    model_config = ConfigDict(json_schema_extra=_show_one)

    data: list[Item]
    next_cursor: str | None = Field(None, description="Give it back as `cursor` to go on; null at the end.")
    has_more: bool = Field(description="Whether another page follows.")


def refuse_unclean(data: Any, place: tuple[str | int, ...] = ()) -> None:
    """Refuse what JSON can say and nothing behind us can hold, naming the place inside."""
    if len(place) > _DEEPEST:
        raise PydanticCustomError("too_deep", "nested more than {deepest} levels deep", {"deepest": _DEEPEST})
    if isinstance(data, dict):
        for key, value in data.items():
            # The name itself may be what is wrong, so its parent is pointed to.
            _refuse_unclean_value(key, place)
            refuse_unclean(value, (*place, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            refuse_unclean(value, (*place, index))
    else:
        _refuse_unclean_value(data, place)


def _refuse_unclean_value(data: Any, place: tuple[str | int, ...]) -> None:
    inside = {"inside": place}
    if isinstance(data, str) and not is_clean(data):
        raise PydanticCustomError("text_unclean", "holds a NUL character or half of a surrogate pair", inside)
    if isinstance(data, float) and not math.isfinite(data):
        raise PydanticCustomError("finite_number", "is not a finite number", inside)
    if isinstance(data, int) and abs(data) > _LARGEST:
        raise PydanticCustomError("int_too_large", "does not fit into 64 bits", inside)
