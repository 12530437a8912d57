"""Degrees with minutes, and sides of the world in columns of their own, as programs write those of photographs."""

import pytest

from tests.formats import imported
from timeline.inputs.tables.coordinates import decimal_degrees


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("50 deg 27' 16.92\" N", "50.454700"),
        ("50\N{DEGREE SIGN}27\u203216.9\u2033S", "-50.454694"),
        ("30\N{DEGREE SIGN} 30' W", "-30.500000"),
        ("12 34 56 E", "12.582222"),
        ("50.45 S", "-50.45"),
        ("50.45\N{DEGREE SIGN} N", "50.45"),
        ("50.45", "50.45"),
        ("50 99 10 N", "50 99 10 N"),
        ("north", "north"),
    ],
)
def test_degrees_are_numbers(text: str, degrees: str) -> None:
    assert decimal_degrees(text) == degrees


def test_the_side_of_the_world_may_be_a_column() -> None:
    text = (
        "title,date,GPSLatitude,GPSLatitudeRef,GPSLongitude,GPSLongitudeRef\n"
        'A,2022,"50 deg 27\' 16.92""",South,30.5,West\n'
        'B,2022,"50 deg 27\' 16.92"" N",North,30.5,E\n'
    )

    first, second = (event.place for event in imported(text, "csv").events)

    assert first is not None
    assert second is not None
    assert (first.lat, first.lon, second.lat, second.lon) == (-50.4547, -30.5, 50.4547, 30.5)
