"""Ids: base32 of a digest, the same for good."""

from base64 import b32encode
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from tracker.events.identity import identity


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_an_id_is_the_first_thirteen_base32_characters_of_the_digest(parts: list[str]) -> None:
    digest = sha256("\x1f".join(parts).encode()).digest()
    assert identity("ev", *parts) == f"ev_{b32encode(digest).decode()[:13].lower()}"
