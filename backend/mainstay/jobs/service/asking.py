"""What may be asked for by name: kinds that are open to clients, with a payload that is theirs."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from mainstay.jobs.kinds import KNOWN, Payload
from mainstay.kit.errors import FieldError, ValidationFailed


def understood(kind_name: str, payload: Mapping[str, Any]) -> Payload:
    kind = KNOWN.get(kind_name)
    if kind is None or not kind.is_open:
        unknown = FieldError("/kind", "kind_unknown", "is no kind that can be asked for; see /api/v1/jobs/kinds")
        raise ValidationFailed(errors=(unknown,))
    try:
        return kind.payload.model_validate(payload)
    except ValidationError as invalid:
        raise _wrong_payload(invalid) from invalid


def _wrong_payload(invalid: ValidationError) -> ValidationFailed:
    errors = invalid.errors(include_url=False, include_input=False)
    places = ["".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in one["loc"]) for one in errors]
    found = zip(places, errors, strict=True)
    return ValidationFailed(errors=tuple(FieldError(f"/payload{at}", one["type"], one["msg"]) for at, one in found))
