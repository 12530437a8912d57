import pytest

from timeline.drawing.paths import number, outline, segments


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (-0.04, "0"), (1.25, "1.2"), (-0.5, "-0.5"), (12, "12"), (1131.96, "1132")]
)
def test_a_number_keeps_a_tenth(value: float, text: str) -> None:
    assert number(value) == text


def test_lines_go_on_from_where_the_last_one_ended() -> None:
    assert segments([(1, 2, 5, 2), (5, 2, 5, 9), (8, 2, 9, 3)]) == "m1 2h4v7m3-7l1 1"


def test_a_line_is_drawn_once() -> None:
    assert segments([(3, 9, 3, 1), (3, 9, 3, 1), (5, 9, 5, 1)]) == "m3 9v-8m2 8v-8"


def test_steps_in_one_direction_are_one() -> None:
    assert outline([(0, 9), (0, 5), (3, 5), (6, 5), (6, 9), (9, 9)]) == "M0 9v-4h6v4h3"


def test_corners_stay_corners() -> None:
    assert outline([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)]) == "M0-1.3l1.3 1.3l-1.3 1.3l-1.3-1.3"
