"""Tokens in links are made again from what is known, by whoever has a key of the installation."""

from mainstay.infra.crypto.link_tokens import LinkTokens
from mainstay.infra.crypto.opaque import hash_token
from mainstay.kit.ids import new_id

OLD, NEW, STRANGE = bytes(range(32)), bytes(range(1, 33)), bytes(range(2, 34))


def test_a_token_is_made_again_from_the_id_of_its_link():
    tokens, link = LinkTokens([OLD]), new_id()
    token = tokens.make("mve", link)
    assert token.startswith("mve_")
    assert len(token) == 4 + 43
    assert tokens.again("mve", link, hash_token(token)) == token


def test_a_link_made_before_the_keys_were_rotated_is_still_mailed():
    link = new_id()
    token = LinkTokens([OLD]).make("mve", link)
    assert LinkTokens([NEW, OLD]).again("mve", link, hash_token(token)) == token
    assert LinkTokens([NEW, OLD]).make("mve", link) != token


def test_without_the_key_or_with_the_hash_of_another_link_there_is_no_token():
    link = new_id()
    hashed = hash_token(LinkTokens([OLD]).make("mve", link))
    assert LinkTokens([STRANGE]).again("mve", link, hashed) is None
    assert LinkTokens([OLD]).again("mve", new_id(), hashed) is None
    assert LinkTokens([OLD]).again("mre", link, hashed) is None


def test_links_share_no_token_with_another_purpose():
    tokens, link = LinkTokens([OLD]), new_id()
    assert tokens.make("mve", link)[4:] != tokens.make("mre", link)[4:]
