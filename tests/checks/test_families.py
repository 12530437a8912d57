import pytest

from timeline.checks import MOST, check
from timeline.checks.references import MOST_COMPARED, Names
from timeline.events.reading.reader import read_text


def found(code: str, lines: list[str], header: str = "") -> list[tuple[str, str]]:
    timeline, problems = read_text(header + "events:\n" + "".join(f"  - {line}\n" for line in lines))
    return [(each.event, each.message) for each in check(timeline, problems) if each.code == code]


def tagged(key: str, *words: str) -> list[str]:
    return [
        f"{{id: e{number}, date: 2020-05-{number + 1:02d}, title: T, {key}: [{word}]}}"
        for number, word in enumerate(words)
    ]


@pytest.mark.parametrize(
    ("often", "seldom"),
    [
        ("election", "elction"),
        ("election", "eletcion"),
        ("election", "electoin"),
        ("cover-up", "coverup"),
    ],
)
@pytest.mark.parametrize("key", ["tags", "actors"])
def test_a_word_one_letter_away_from_a_common_one_is_found(key: str, often: str, seldom: str) -> None:
    lines = tagged(key, *[often] * 5, seldom)
    expected = [("e5", f"`{seldom}` is used once, `{often}` 5 times")]

    assert found(f"similar-{key[:-1]}", lines) == expected


@pytest.mark.parametrize(
    ("often", "seldom"),
    [
        ("banking", "ranking"),
        ("election", "elections"),
        ("covid-2020", "covid-2021"),
        ("iraq", "iran"),
        ("Citigroup", "CITIC Group"),
    ],
)
def test_words_that_are_alike_and_yet_not_the_same_are_left_alone(often: str, seldom: str) -> None:
    assert found("similar-tag", tagged("tags", *[often] * 5, seldom)) == []


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Panama Papers published", "Panama Papers Published", True),
        ("Facebook acquires Instagram", "Facebook acquires 'Instagram'", True),
        ("Act of 1996 passed by the Senate", "Act of 1996 passed by the Senat", True),
        ("Drone strike 1 on Kyiv", "Drone strike 2 on Kyiv", False),
        ("Trump signs an order", "Trump signs a treaty", False),
    ],
)
def test_two_events_of_one_day_and_nearly_one_title_are_found(first: str, second: str, *, same: bool) -> None:
    lines = [f'{{id: a, date: 2020-05-01, title: "{first}"}}', f'{{id: b, date: 2020-05-01, title: "{second}"}}']
    expected = [("b", f"nearly the same as `a`: {first}")] if same else []

    assert found("near-duplicate", lines) == expected
    assert found("near-duplicate", [lines[0], lines[1].replace("05-01", "05-02")]) == []


def test_an_event_of_a_crowded_day_is_held_against_all_others() -> None:
    lines = [f"{{id: e{number}, date: 2020-05-01, title: Strike number {number}}}" for number in range(80)]

    assert found("near-duplicate", [*lines, "{id: z, date: 2020-05-01, title: Strike NUMBER 3}"]) == [
        ("z", "nearly the same as `e3`: Strike number 3")
    ]


def test_a_heap_on_the_first_of_january_is_found_once() -> None:
    heap = [f"{{id: e{year}, date: {year}-01-01, title: T{year}}}" for year in range(2000, 2020)]
    others = [f"{{id: d{day}, date: 2020-03-{day:02d}, title: D{day}}}" for day in range(2, 30)]

    assert found("false-precision", heap + others) == [("e2000", "20 of 48 days are 1 January; chance would give 0")]
    assert found("false-precision", others) == []


@pytest.mark.parametrize(
    ("date", "wrong"), [("Y20222-06-01", True), ("0203-06-01", True), ("1142-01-01", False), ("2100", False)]
)
def test_a_year_with_a_digit_too_many_or_too_few_is_found(date: str, *, wrong: bool) -> None:
    others = [f"{{id: d{day}, date: 2020-03-{day:02d}, title: D{day}}}" for day in range(1, 20)]
    expected = ["z"] if wrong else []

    assert [
        event for event, _ in found("implausible-date", [*others, f"{{id: z, date: {date}, title: T}}"])
    ] == expected


@pytest.mark.parametrize(
    ("color", "right"), [("'#b5402d'", True), ("teal", True), ("'url(x)'", False), ("'red;}'", False)]
)
def test_a_color_that_is_none_is_found(color: str, *, right: bool) -> None:
    message = f"`{color.strip(chr(39))}` is not a colour"
    expected = [] if right else [("", message), ("a", message)]

    header = f"categories: {{c: {{color: {color}}}}}\n"
    assert found("bad-color", [f"{{id: a, date: 2020, title: T, color: {color}}}"], header) == expected


def test_an_icon_that_is_a_text_is_found() -> None:
    line = "{{id: a, date: 2020, title: T, icon: {icon}}}"

    assert found("bad-icon", [line.format(icon="⚔️")]) == []
    assert found("bad-icon", [line.format(icon="a crossed pair of swords")]) == [("a", "an icon of 24 characters")]


def test_hints_at_names_end_where_too_much_would_be_compared() -> None:
    declared = [f"source-{number}" for number in range(MOST_COMPARED // 2)]
    names = Names("source", declared)

    assert names.hint("sourze-1") == "did you mean `source-1`?"
    assert names.hint("sourze-2") == "did you mean `source-2`?"
    assert (names.hint("sourze-3"), names.hint("sourze-1")) == ("", "did you mean `source-1`?")


def test_equal_titles_are_found_after_the_likeness_of_many_was_looked_at() -> None:
    lines = [
        f"{{id: e{number}, date: {1000 + number // 50}, title: alpha beta {'abcdefghij'[number % 10] * 9} gamma}}"
        for number in range(2000)
    ]

    assert len(found("near-duplicate", lines)) == MOST + 1


@pytest.mark.parametrize(("one", "other", "expected"), [("A-1", "a-1 ", 1), ("A-1", "A-2", 0), ("''", "''", 0)])
def test_two_sources_of_one_exhibit_are_found(one: str, other: str, expected: int) -> None:
    header = f"sources: {{a: {{exhibit: {one}}}, b: {{exhibit: {other}}}}}\n"

    messages = [message for _, message in found("duplicate-exhibit", [], header)]

    assert messages == [f"`{other.strip()}` is the exhibit of another source too"] * expected
