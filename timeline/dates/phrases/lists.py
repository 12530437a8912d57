"""Lists of a phrase: '1860 or 1886', 'June and July 2022', '17th and 18th centuries', '1973, 1978'."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.dates.dating import DateError
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.shared_years import in_year_of, is_of_any_year, without_time
from timeline.dates.phrases.singles import settled_single, without_marks
from timeline.dates.phrases.spans import is_year_then_number, refuse_unsure_decades, span
from timeline.dates.phrases.token import Token
from timeline.dates.phrases.values import AllOf, Interval, OneOf, Part, Point, Value, fineness, marked
from timeline.dates.phrases.writing import written

_MOST, _LONGEST = 12, 12
_OR_BESIDE = re.compile("(?<=.)o(?P<beside>[eBlA])(?=$|[oa,])")
_YEAR_OR_DIGITS = "i?YoN"
_HAS_YEAR = frozenset("YDdRjUW")


def listed(found: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read a list, None if the tokens are none; what one element says of the year, month or century is of all.

    list    = element {("," | "or" | "/") element} | element {("," | "and") element}          element = date | span
    A comma alone joins only dates that are complete and of one kind, as catalogues write them.
    """
    found = _with_short_years(_with_open_ends(found))
    signature = marks(found)
    link = next((each for each in "oa/," if each in signature), None)
    parts = [] if link is None else _parts(found, link)
    if not 2 <= len(parts) <= _MOST or (link == "/" and all(marks(part) == "Y" for part in parts)):
        return None
    if any(is_year_then_number(marks(parts[0]), marks(part)) for part in parts[1:]):
        return None
    _refuse_days_of_several_months(parts, phrase)
    _refuse_dates_of_several_years(parts, phrase)
    values = [_element(part, parts, index, phrase) for index, part in enumerate(parts)]
    of_all = link in ("a", ",")
    refuse_unsure_decades(parts, "{{{},{}}}" if of_all else "[{},{}]", phrase)
    known = tuple(_in_a_set(value, of_all=of_all) for value in values if value is not None)
    if len(known) < len(values) or (link == "," and not (_are_years(known) and all(map(_is_closed, known)))):
        return None
    made = AllOf if of_all and not (link == "," and _is_doubted(parts)) else OneOf
    earlier, later = _with_earlier_years(parts, known), _with_later_years(parts, known)
    before, after = (earlier, known, "first may be of the year before"), (known, later, "last may be of the year after")
    for one, other, which in (before, after):
        if one != other:
            hint = f"{written(made(one))} or {written(made(other))}"
            raise phrase.refused("two-readings", f"the {which}: write both years", hint)
    return made(known)


def _with_open_ends(found: Sequence[Token]) -> list[Token]:
    """Read 'or earlier' and 'or later' after a date as bounds: in '1957 or 1960 or later' only the first 'or' links."""
    tokens = list(found)
    for match in reversed(list(_OR_BESIDE.finditer(marks(tokens)))):
        place = match.start()
        tokens[place : place + 2] = [tokens[place]._replace(mark="y" if match["beside"] in "eB" else "I")]
    return tokens


def _with_short_years(found: list[Token]) -> list[Token]:
    """Read the last digits of a year after a whole one: '1831 or 2', '1914 or 15'."""
    if re.fullmatch(_YEAR_OR_DIGITS, marks(found)) is None:
        return found
    year, last = found[-3], found[-1]
    size = 10 ** len(last.text)
    value = year.value - year.value % size + last.value
    is_year = last.text.isdigit() and year.value < value
    return [*found[:-1], last._replace(mark="Y", value=value)] if is_year else found


def _is_doubted(parts: Sequence[Sequence[Token]]) -> bool:
    """Return whether a later date may stand for the first: '2021, possibly 2022'."""
    return any(marks(part).startswith("u") for part in parts[1:])


def _in_a_set(value: Point | Interval | OneOf, *, of_all: bool) -> Point | Interval:
    """Return a value as an element of a set; where all are meant, some day of a week is only about all of its days."""
    if not isinstance(value, OneOf):
        return value
    element = value.elements[0]
    if isinstance(element, Interval) and None in (element.start, element.end):
        return element
    about = marked(element, "~") if of_all else element
    return about if isinstance(about, Interval) else element


def _refuse_days_of_several_months(parts: Sequence[Sequence[Token]], phrase: Phrase) -> None:
    """Raise for '30, 31 December and 1 January 2020', where nothing says of which month the 30th is."""
    if sum("M" in marks(part) for part in parts) > 1 and any(set(marks(part)) <= set("NO") for part in parts):
        message = "days of several months in one list: write each with its month"
        raise phrase.refused("not-understood", message)


def _refuse_dates_of_several_years(parts: Sequence[Sequence[Token]], phrase: Phrase) -> None:
    """Raise for 'late 2019, early 2020 and May', where nothing says of which year May is."""
    years = {token.value for part in parts for token in part if token.mark == "Y"}
    if len(years) > 1 and any(is_of_any_year(part, parts) for part in parts):
        message = "dates of several years in one list: write each with its year"
        raise phrase.refused("not-understood", message)


def _with_earlier_years(
    parts: Sequence[Sequence[Token]], known: tuple[Point | Interval, ...]
) -> tuple[Point | Interval, ...]:
    """Return elements with the year before the one they were lent, if they come later in it than the next."""
    earlier = list(known)
    for index, (element, after) in enumerate(pairwise(known)):
        if not _HAS_YEAR & set(marks(parts[index])) and _comes_later(element, after):
            earlier[: index + 1] = [_years_away(each, -1) for each in earlier[: index + 1]]
    return tuple(earlier)


def _with_later_years(
    parts: Sequence[Sequence[Token]], known: tuple[Point | Interval, ...]
) -> tuple[Point | Interval, ...]:
    """Return elements with the year after the one they were lent, if they come earlier in it than the one before."""
    later = list(known)
    for index, (before, element) in enumerate(pairwise(known)):
        is_lent = _HAS_YEAR & set(marks(parts[index])) and not _HAS_YEAR & set(marks(parts[index + 1]))
        if is_lent and _comes_later(before, element):
            later[index + 1 :] = [_years_away(each, 1) for each in later[index + 1 :]]
    return tuple(later)


def _comes_later(first: Point | Interval, second: Point | Interval) -> bool:
    """Return whether the first would be shortly before the second if it were of the year before: December, January."""
    if not isinstance(first, Point) or not isinstance(second, Point) or first.year != second.year:
        return False
    if first.month is None or second.month is None or fineness(first) is not fineness(second):
        return False
    parts = 12 if first.month <= 12 else 4
    return first.month > second.month and second.month + parts - first.month <= parts // 4


def _years_away(element: Point | Interval, years: int) -> Point | Interval:
    """Return a date some years later."""
    is_point = isinstance(element, Point) and element.year is not None
    return element._replace(year=(element.year or 0) + years) if isinstance(element, Point) and is_point else element


def _is_closed(element: Point | Interval) -> bool:
    """Return whether an element has both its ends, as what a comma joins has."""
    return isinstance(element, Point) or None not in (element.start, element.end)


def _are_years(elements: Sequence[Point | Interval]) -> bool:
    """Return whether all elements are years, decades or centuries."""
    points = [end for each in elements for end in ((each,) if isinstance(each, Point) else (each.start, each.end))]
    return all(point is None or point.month is None for point in points)


def _parts(found: Sequence[Token], link: str) -> list[list[Token]]:
    """Cut the tokens at a link, and at commas before it where each piece can stand alone."""
    parts: list[list[Token]] = [[]]
    last = max(index for index, token in enumerate(found) if token.mark == link)
    for index, token in enumerate(found):
        if token.mark == link or (token.mark == "," and index < last and not _is_within(found, index)):
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _is_within(found: Sequence[Token], comma: int) -> bool:
    """Return whether a comma is part of a date: before its time, or the year after its day or month: 'May 5, 2019'."""
    return found[comma + 1].mark == "C" or (found[comma + 1].mark == "Y" and found[comma - 1].mark in "NOM")


def _element(
    part: Sequence[Token], parts: Sequence[Sequence[Token]], index: int, phrase: Phrase
) -> Point | Interval | OneOf | None:
    """Read one element with what the last, or the first, lends it: 'June' of 'June and July 2022'."""
    if set(marks(part)) <= set("icu"):
        return None
    donors = [parts[-1]] if index < len(parts) - 1 else []
    donors += [without_time(parts[0])] if index else []
    fault: DateError | None = None
    lent = [*_lent_by_both(part, donors), *_lent_day(part, donors), *_lent(part, donors)]
    dated = in_year_of(part, donors)
    for tokens in (*(dated + lent if "C" in marks(part) else lent + dated), part):
        if len(tokens) > _LONGEST or is_of_any_year(tokens, parts):
            continue
        try:
            element = _date_or_range(tokens, phrase)
        except DateError as refusal:
            fault = fault or refusal
            continue
        if element is not None:
            return element
    if fault is not None:
        raise fault
    return None


def _lent(part: Sequence[Token], donors: Sequence[Sequence[Token]]) -> Iterator[Sequence[Token]]:
    """Return an element with the end of another after it, or with the beginning of another before it."""
    signature = marks(part)
    yield from _lent_era(part, donors)
    if not any(mark in signature for mark in "YKG"):
        for donor in donors:
            for start in range(1, len(donor)):
                if donor[start].mark in "WMKY,DQ.UT":
                    yield [*part, *donor[start:]]
    if signature[0] in "NOV" and set(signature) <= set("NOV,YE"):
        for donor in donors:
            for end in range(len(donor) - 1, 0, -1):
                yield [*donor[:end], *part]


def _lent_era(part: Sequence[Token], donors: Sequence[Sequence[Token]]) -> Iterator[Sequence[Token]]:
    """Return a century with the era that stands after another: 'siglos V y IV a. C.'."""
    if "K" in marks(part) and "E" not in marks(part):
        yield from ([*part, donor[-1]] for donor in donors if donor[-1].mark == "E")


def _lent_day(part: Sequence[Token], donors: Sequence[Sequence[Token]]) -> Iterator[Sequence[Token]]:
    """Return a time of day with the day that stands after another: '5 or 6pm on 5 May 2023'."""
    if marks(part) == "C":
        yield from ([*part, *donor[1:]] for donor in donors if donor[0].mark == "C" and len(donor) > 1)


def _lent_by_both(part: Sequence[Token], donors: Sequence[Sequence[Token]]) -> Iterator[Sequence[Token]]:
    """Return a day with the month of the first and the year of the last, or of the first: 'May 5, 6 and 7, 2019'."""
    if not set(marks(part)) <= set("NO") or donors[-1][0].mark != "M":
        return
    for donor in donors:
        year = next((start for start in range(1, len(donor)) if donor[start].mark in ",Y"), None)
        if year is not None and "Y" in marks(donor):
            yield [donors[-1][0], *part, *donor[year:]]


def _date_or_range(found: Sequence[Token], phrase: Phrase) -> Point | Interval | OneOf | None:
    """Read an element of a list: a date, a range, or one day of a range."""
    value = settled_single(found, phrase)
    if value is None:
        plain, mark = without_marks(found)
        span_value = span(plain, phrase) if plain else None
        value = span_value and marked(span_value, mark)
    if isinstance(value, Part):
        return Interval(value.start, value.end)
    if isinstance(value, OneOf):
        return value if len(value.elements) == 1 else None
    if isinstance(value, Interval):
        return None if None in (value.start, value.end) else value
    return value if isinstance(value, Point) else None
