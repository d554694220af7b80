"""What can be asked for stands in the document: a schema for each open kind, and for no other."""

import pytest

from mainstay.entrypoints.kinds import MODULES, our_kinds
from mainstay.jobs.document import describe_kinds
from mainstay.jobs.kinds import KNOWN, Kind, Payload
from tests.architecture.app import document, import_everything

ONCE = {"type": "object", "properties": {"kind": {}, "payload": {}, "queue": {"type": "string"}}, "examples": [{}]}


class Small(Payload):
    number: int = 0


class Large(Payload):
    number: int


def kind_of(payload: type[Payload], name: str, *, is_open: bool = True) -> Kind:
    rest = KNOWN["http.call"]
    return Kind(name, payload, rest.do, rest.queue, rest.max_attempts, rest.timeout, is_open)


def described(*kinds: Kind, **others: dict) -> dict:
    made = {"components": {"schemas": {"JobCreate": ONCE, **others}}}
    describe_kinds(kinds, made)
    return made["components"]["schemas"]


def test_each_open_kind_is_a_body_of_its_own_told_apart_by_its_name():
    schemas = described(
        kind_of(Small, "tests.small_one"),
        kind_of(Large, "tests.large"),
        kind_of(Small, "tests.hidden", is_open=False),
    )
    references = {name: f"#/components/schemas/{of}" for name, of in
                  (("tests.small_one", "TestsSmallOneJob"), ("tests.large", "TestsLargeJob"))}  # fmt: skip
    assert schemas["JobCreate"]["discriminator"] == {"propertyName": "kind", "mapping": references}
    assert [one["$ref"] for one in schemas["JobCreate"]["oneOf"]] == list(references.values())
    small = schemas["TestsSmallOneJob"]["properties"]
    assert (small["kind"]["const"], small["payload"]["$ref"]) == ("tests.small_one", "#/components/schemas/Small")
    assert small["queue"] == {"type": "string"}
    assert schemas["Large"]["required"] == ["number"]


def test_a_payload_never_takes_the_name_of_something_else():
    with pytest.raises(ValueError, match="Small"):
        described(kind_of(Small, "tests.small_one"), Small={"type": "string"})


def test_a_client_reads_how_to_have_a_url_called():
    schemas = document()["components"]["schemas"]
    assert schemas["JobCreate"]["discriminator"]["mapping"] == {"http.call": "#/components/schemas/HttpCallJob"}
    assert schemas["CallUrl"]["required"] == ["url"]


def test_every_kind_that_is_declared_is_known_to_the_api_the_worker_and_the_command_line():
    import_everything()
    declared = {kind.do.__module__ for kind in KNOWN.values() if kind.do.__module__.startswith("mainstay.")}
    assert declared == {module.__name__ for module in MODULES}
    assert {kind.name for kind in our_kinds()} >= {"http.call", "mail.send"}
