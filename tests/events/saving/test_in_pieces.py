"""What is written and hashed in pieces is what it would be at once."""

import hashlib
import json

import pytest

from timeline.events.saving import in_pieces
from timeline.events.saving.in_pieces import Written, json_pieces, text_digest

TEXT = 'a"\\\n\u00e9\u2028\U0001f600\udc80\x00' * 3


@pytest.mark.parametrize("value", [TEXT, [{"path": TEXT, "mode": 3, "others": {}, "none": None}, {}], (), {"a": ["b"]}])
def test_json_in_pieces_is_that_of_the_whole(value: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_pieces, "PIECE", 2)

    assert b"".join(json_pieces(value)) == json.dumps(value).encode()


def test_a_hash_in_pieces_is_that_of_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_pieces, "PIECE", 2)

    assert text_digest(TEXT, "surrogatepass") == hashlib.sha256(TEXT.encode("utf-8", "surrogatepass")).hexdigest()
