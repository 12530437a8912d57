from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.drawing.columns import COLORS, categories
from timeline.events.model import Event, Timeline

counts = st.lists(st.integers(min_value=1, max_value=40), min_size=1, max_size=40)


def lanes(many: list[int]) -> list[tuple[int, int]]:
    names = [f"c{number}" for number, count in enumerate(many) for _ in range(count)]
    events = tuple(Event(id=f"e{number}", title="a", category=name) for number, name in enumerate(names))
    timeline = Timeline(events=events)
    made = categories(timeline, events)
    return [(many[int(lane["id"][1:])], lane["tone"]) for lane in made]


@settings(deadline=None)
@given(counts)
def test_no_two_lanes_that_stand_together_share_a_colour_however_few_are_shown(many: list[int]) -> None:
    found = lanes(many)

    for least in set(many):
        shown = [tone % COLORS for count, tone in found if count >= least]
        assert all(one != other for one, other in pairwise(shown))


@settings(deadline=None)
@given(counts)
def test_no_two_lanes_share_both_colour_and_shape(many: list[int]) -> None:
    tones = [tone for _, tone in lanes(many)]

    assert len(set(tones)) == len(tones)
