"""The bytes that enter the chain are written down; whoever computes them gets the same."""

from hashlib import sha256
from hmac import digest
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.audit.sealed_form import GENESIS, INSTALLATION, canonical_json, chain_of, hash_of, sealed_form

SALT = bytes(range(16))
EVENT = {
    "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
    "occurred_at": "2026-11-21T08:30:00.000000Z",
    "action": "user.renamed",
    "outcome": "success",
    "actor": {"type": "user", "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b", "label": "ada@example.com",
              "session_id": None, "key_id": None},
    "on_behalf_of": None,
    "organization_id": None,
    "targets": [{"type": "user", "id": "x", "label": "Ada"}, {"type": "note", "id": "y"}],
    "changes": [],
    "context": {"ip": "203.0.113.7", "user_agent": None, "request_id": "r", "trace_id": None, "job_id": None},
    "metadata": {"b": 1, "a": [0.5, True, None]},
    "salt": SALT.hex(),
    "proofs": None,
}  # fmt: skip


def hashed(path: str, value: bytes) -> str:
    return sha256(digest(SALT, path.encode(), "sha256") + value).hexdigest()


def test_the_sealed_form_is_as_the_documentation_says():
    expected = (
        '{"action":"user.renamed","actor":{"id":"01a1fc10-e0b8-71c8-8aef-5a44ea48304b","key_id":null,"label":"'
        + hashed("actor.label", b'"ada@example.com"')
        + '","session_id":null,"type":"user"},"changes":"'
        + hashed("changes", b"[]")
        + '","context":{"ip":"'
        + hashed("context.ip", b'"203.0.113.7"')
        + '","job_id":null,"request_id":"r","trace_id":null,"user_agent":null},"id":"01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab"'
        ',"metadata":"'
        + hashed("metadata", b'{"a":[0.5,true,null],"b":1}')
        + '","occurred_at":"2026-11-21T08:30:00.000000Z","on_behalf_of":null,"organization_id":null,"outcome":"success",'
        '"targets":[{"id":"x","label":"'
        + hashed("targets.0.label", b'"Ada"')
        + '","type":"user"},{"id":"y","type":"note"}]}'
    ).encode()
    assert canonical_json(sealed_form(EVENT)) == expected
    assert hash_of(GENESIS, EVENT) == sha256(bytes(32) + expected).digest()


def test_no_personal_value_is_in_what_is_sealed():
    sealed = canonical_json(sealed_form(EVENT)).decode()
    assert [word for word in ("ada@example.com", "Ada", "203.0.113.7") if word in sealed] == []


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({"b": 1, "a": 2, "ä": 3, "A": 4}, '{"A":4,"a":2,"b":1,"ä":3}'),
        ('é\u2028\x1f"\\/', '"é\u2028\\u001f\\"\\\\/"'),
        ([1, 1.0, 0.1, 10**30, 1e-7, 1e22], "[1,1.0,0.1,1000000000000000000000000000000,1e-07,1e+22]"),
    ],
)
def test_canonical_json_has_one_way_to_say_a_thing(value, written):
    assert canonical_json(value) == written.encode()


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(JSON)
def test_canonical_json_reads_back_as_what_it_was_and_is_written_the_same_again(value):
    import json

    assert canonical_json(json.loads(canonical_json(value))) == canonical_json(value)


def test_what_belongs_to_no_organization_is_in_the_chain_of_the_installation():
    assert chain_of(EVENT) == INSTALLATION
    organization = "01a1fc10-0000-7000-8000-00000000000a"
    assert chain_of(EVENT | {"organization_id": organization}) == UUID(organization)
