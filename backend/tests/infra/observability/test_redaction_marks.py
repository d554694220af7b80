"""What lets most texts pass without a closer look must let no secret pass."""

from hypothesis import given
from hypothesis import strategies as st

from mainstay.infra.observability import redaction

PIECES = (
    "eyJhbGciOi", "EYJhbGciOi", ".", "eyJzdWIiOi", "msk_", "MSK_", "whsec_", "bearer", "Basic", " ", "\u2003", "\t", "://", ":",
    "=", "@", "password", "api-key", "token", "s", '"', "'", "\\", "[", "abcdefgh12345678", "-", "/", "\n", "ü",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_whatever_is_masked_carries_a_mark(text):
    masked = redaction._SECRET_FORM.search(text) is not None
    assert redaction._MARK.search(text) or not masked


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_masking_with_a_first_look_is_masking_without(text):
    plain = redaction._SECRET_FORM.sub(lambda found: (found["named"] or "") + redaction.MASK, text)
    assert redaction.mask_text(text) == plain
