"""Laws of dates."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from timeline.dates import (
    Count,
    DateError,
    Dating,
    Truth,
    When,
    after,
    before,
    contains,
    during,
    explain,
    overlaps,
    parse_date,
    parse_edtf,
    resolve,
    sort_key,
    understand,
    words,
    write,
)
from timeline.dates.days import civil, day_number, moved_day
from timeline.dates.when import Kind

SAID = Dating(
    as_of=day_number(2023, 6, 21),
    timezone="Europe/Kyiv",
    counts=(Count(name="war", first=day_number(2022, 2, 24)),),
)
MARKS = st.sampled_from(["", "", "", "?", "~", "%"])
YEARS = st.one_of(
    st.integers(-9999, 9999).filter(bool).map(lambda year: f"{'-' * (year < 0)}{abs(year):04d}"),
    st.from_regex(r"-?[12][0-9X]{3}", fullmatch=True),
    st.integers(10_000, 10**12).map(lambda year: f"Y{year}"),
    st.from_regex(r"Y-?[1-9][0-9]{0,3}E[1-9]S[1-3]", fullmatch=True),
)
PARTS = st.one_of(
    st.just(""),
    st.integers(1, 12).map(lambda month: f"-{month:02d}"),
    st.integers(21, 41).map(lambda code: f"-{code}"),
    st.tuples(st.integers(1, 12), st.integers(1, 31)).map(lambda pair: f"-{pair[0]:02d}-{pair[1]:02d}"),
    st.sampled_from(["-XX", "-XX-XX", "-04-XX", "-1X", "-XX-3X", "-02-2X"]),
)
SINGLE = st.builds(lambda year, part, mark: f"{year}{part}{mark}", YEARS, PARTS, MARKS)
ENDS = st.one_of(SINGLE, st.just(".."), st.just(""))
TIMES = st.from_regex(
    r"20[0-2][0-9]-0[1-9]-[12][0-9]T[01][0-9](:[0-5][0-9](:[0-5][0-9])?)?(Z|\+0[1-9]:?30)", fullmatch=True
)
COUNTED = st.integers(-500, 2000).map(lambda number: f"war day {number}")
POINT = st.one_of(SINGLE, SINGLE, TIMES, COUNTED)
TEXTS = st.one_of(
    POINT,
    st.builds(lambda start, end: f"{start}/{end}", ENDS, ENDS),
    st.builds(lambda parts: f"[{','.join(parts)}]", st.lists(SINGLE, min_size=1, max_size=3)),
    st.builds(lambda parts: f"{{{','.join(parts)}}}", st.lists(SINGLE, min_size=1, max_size=3)),
    st.builds(lambda start, end: f"[{start}..{end}]", SINGLE, SINGLE),
)


def _read(text: str) -> When | None:
    try:
        return parse_date(text, SAID)
    except DateError:
        return None


DATES = TEXTS.map(_read).filter(lambda when: when is not None)


@given(DATES)
def test_bounds_are_in_order(when: When) -> None:
    in_time = [when.start.earliest, when.start.latest, when.end.latest]
    known = [second for second in in_time if second is not None]

    assert known == sorted(known)
    if when.end.earliest is not None:
        assert when.end.latest is None or when.end.earliest <= when.end.latest
        assert when.start.earliest is None or when.start.earliest <= when.end.earliest


@given(DATES)
def test_the_certain_core_lies_within_the_possible_extent(when: When) -> None:
    core, extent = when.certain, when.possible
    assume(core is not None)
    assert core is not None

    assert extent.first is None or (core.first is not None and extent.first <= core.first)
    assert extent.last is None or (core.last is not None and core.last <= extent.last)


@given(DATES)
def test_what_is_written_reads_as_the_same_date(when: When) -> None:
    assert parse_date(write(when), SAID) == when


@given(DATES)
def test_every_date_has_words(when: When) -> None:
    assert words(when)


@given(SINGLE)
def test_what_is_published_reads_the_same_strictly(text: str) -> None:
    when = _read(text)
    assume(when is not None and when.level is not None)

    assert parse_edtf(text) == when


@given(DATES, DATES)
def test_of_two_dates_only_one_is_certainly_before_the_other(one: When, other: When) -> None:
    if before(one, other) is Truth.CERTAINLY:
        assert before(other, one) is Truth.NO
        assert overlaps(one, other) is Truth.NO
        assert sort_key(one) < sort_key(other)


@given(DATES, DATES, DATES)
def test_certainly_before_is_transitive(one: When, other: When, third: When) -> None:
    if before(one, other) is before(other, third) is Truth.CERTAINLY:
        assert before(one, third) is Truth.CERTAINLY


@given(DATES, DATES)
def test_each_relation_has_its_mirror(one: When, other: When) -> None:
    assert after(one, other) is before(other, one)
    assert during(one, other) is contains(other, one)
    assert overlaps(one, other) is overlaps(other, one)


@given(DATES, DATES)
def test_of_two_dates_one_is_possibly_before_the_other_or_they_possibly_overlap(one: When, other: When) -> None:
    answers = (before(one, other), before(other, one), overlaps(one, other))

    if Kind.ALL_OF not in (one.kind, other.kind):  # what lies in a gap of a set is neither
        assert any(answer is not Truth.NO for answer in answers)
    if contains(one, other) is Truth.CERTAINLY:
        assert overlaps(one, other) is Truth.CERTAINLY


@given(st.lists(DATES, max_size=6).flatmap(lambda dates: st.tuples(st.just(dates), st.permutations(dates))))
def test_the_order_of_dates_does_not_depend_on_where_they_stood(both: tuple[list[When], list[When]]) -> None:
    dates, shuffled = both

    assert [sort_key(when) for when in sorted(dates, key=sort_key)] == sorted(sort_key(when) for when in shuffled)


@given(st.integers(-(10**15), 10**15))
def test_every_day_number_has_its_day(number: int) -> None:
    assert day_number(*civil(number)) == number


@given(st.integers(-(10**6), 10**6), st.integers(-5000, 5000))
def test_months_are_counted_forth_and_back_within_a_few_days(number: int, months: int) -> None:
    assert 0 <= number - moved_day(moved_day(number, months), -months) <= 3


WORDS = st.sampled_from(["after", "before", "during"])


@given(st.dictionaries(st.sampled_from("abcdef"), st.tuples(WORDS, st.sampled_from("abcdefg"))))
def test_relations_are_resolved_whatever_they_name(relations: dict[str, tuple[str, str]]) -> None:
    whens = {name: parse_date(" ".join(relation)) for name, relation in relations.items()}

    resolved = resolve({**whens, "g": parse_date("2022-02-24")})

    assert resolved.whens.keys() == {*whens, "g"}
    cyclic = {event for fault in resolved.faults if fault.code == "cyclic-relation" for event in fault.events}
    assert all(resolved.whens[event].possible == (None, None) for event in cyclic)


@given(st.one_of(st.text(max_size=60), st.text("0123456789X-?~%/.,[]{}TYES: daywrofntci", max_size=40)))
@settings(max_examples=500)
def test_a_text_is_read_or_refused_with_our_own_error(text: str) -> None:
    for strict in (False, True):
        told = explain(text, SAID, strict=strict).as_json()
        assert ("error" in told) != ("edtf" in told)


PHRASES = """
June 6 21 2023 1826 last next week month Friday of the and to - from between before c. possibly early late century 19th
1990s ago in two weeks night BC or later Q3 half spring yesterday , / since
"""
PIECES = st.sampled_from(PHRASES.split())


@given(st.lists(PIECES, max_size=12).map(" ".join))
@settings(max_examples=500)
def test_what_is_understood_can_be_stored(text: str) -> None:
    try:
        when = understand(text, SAID)
    except DateError:
        return
    assert parse_date(when.text, SAID) == when
