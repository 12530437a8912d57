import pytest

from timeline.drawing.colors import NAMED, hexadecimal


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("#b5402d", "#b5402d"),
        ("#B5402D80", "#b5402d"),
        ("#f0a", "#ff00aa"),
        ("#f0a8", "#ff00aa"),
        ("Teal", "#008080"),
        ("rebeccapurple", "#663399"),
    ],
)
def test_a_colour_is_read(text: str, color: str) -> None:
    assert hexadecimal(text) == color


@pytest.mark.parametrize("text", ["", "#b5402", "b5402d", "nocolour", "red;", "url(x)", "#b5402d\n"])
def test_what_is_no_colour_is_none(text: str) -> None:
    assert hexadecimal(text) == ""


def test_every_name_of_css_is_there_once() -> None:
    names = [pair.split(":")[0] for pair in NAMED.split()]

    assert len(names) == len({*names}) == 148
