"""What a key looks like, and what is refused without asking anybody."""

import pytest

from mainstay.api_keys.key_form import digest_of, looks_like_key, new_key, read_key
from mainstay.infra.observability.redaction import mask_text
from mainstay.kit.ids import new_id


def test_a_key_names_its_id_and_is_known_by_its_hash():
    id_ = new_id()
    key = new_key(id_)
    presented = read_key(key)
    assert presented is not None
    assert (presented.id, presented.digest) == (id_, digest_of(key))
    assert looks_like_key(key)
    assert key.replace("_", "").isalnum()
    assert len({len(new_key(new_id())) for _ in range(50)}) == 1


def test_two_keys_of_one_id_differ():
    id_ = new_id()
    assert new_key(id_) != new_key(id_)


def test_every_single_typo_is_noticed():
    key = new_key(new_id())
    for place in range(4, len(key)):
        wrong = "a" if key[place] != "a" else "b"
        assert read_key(key[:place] + wrong + key[place + 1 :]) is None


@pytest.mark.parametrize("damage", [lambda key: key[:-1], lambda key: key + "0", lambda key: f"{key[:-1]}é", str.lower])
def test_what_is_cut_longer_or_foreign_is_no_key(damage):
    assert read_key(damage(new_key(new_id()))) is None


def test_an_id_that_is_too_large_is_no_key():
    from mainstay.api_keys import key_form

    body = f"msk_{'z' * 22}_{'0' * 43}"
    assert read_key(body + key_form._checksum(body)) is None


def test_a_key_never_reaches_a_log():
    assert "msk_" not in mask_text(f"called with {new_key(new_id())} at night")
