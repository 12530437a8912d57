"""What is said of texts that are no times: what to write in their place."""

import pytest

from timeline.layers.advice import advice


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1647360634", "if it counts seconds since 1970, write 2022-03-15T16:10:34Z"),
        ("1647360634123", "if it counts milliseconds since 1970, write 2022-03-15T16:10:34Z"),
        ("1647360634123456789", "if it counts nanoseconds since 1970, write 2022-03-15T16:10:34Z"),
        ("20220315", "write 2022-03-15"),
        ("20220315T161034Z", "write 2022-03-15T16:10:34"),
        ("20220315161034", "write 2022-03-15T16:10:34"),
        ("2022/3/5", "write 2022-03-05"),
        ("2022-3-5 16:10", "write 2022-03-05, with its time after `T`: 2022-03-15T16:10"),
        ("2022-01-31T24…", "hours go from 00 to 23: the end of that day is 2022-02-01T00:00"),
        ("2022-01-31 10…MSK", "an offset is `Z` or as `+02:00`; a zone of all times stands in `zone`"),
        ("15/03/2022", "write 2022-03-15"),
        ("03/04/2022 10:00", "write 2022-03-04 or 2022-04-03: which of day and month comes first is not told"),
        ("3.3.2022", "write 2022-03-03"),
        ("03/04/22", "which of day and month comes first is not told, nor the century: write 2022-03-15"),
        ("15 March 2022", "write 2022-03-15"),
        ("15-Mar-2022", "write 2022-03-15"),
        ("Sept. 5, 2022", "write 2022-09-05"),
        ("44635", "if Excel counted these days, write 2022-03-15"),
    ],
)
def test_what_a_text_looks_like_is_told(text: str, told: str) -> None:
    assert advice([text]) == told


@pytest.mark.parametrize(
    "text", ["", "n/a", "2022-02-30", "99/99/2022", "30 February 2022", "20221399", "9" * 400, "12:30", "-5"]
)
def test_of_others_nothing_is_told(text: str) -> None:
    assert not advice([text])


def test_the_first_that_is_known_is_told() -> None:
    assert advice(["", "soon", "20220315"]) == "write 2022-03-15"
