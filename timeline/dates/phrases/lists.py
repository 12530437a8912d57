"""Lists of a phrase: '1860 or 1886', 'June and July 2022', '17th and 18th centuries', '1973, 1978'."""

from collections.abc import Iterator, Sequence

from timeline.dates.dating import DateError
from timeline.dates.phrases.company import Token
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.singles import without_marks
from timeline.dates.phrases.spans import settled_single, span
from timeline.dates.phrases.values import AllOf, Interval, OneOf, Part, Point, Value, marked

_MOST = 12


def listed(found: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read a list, None if the tokens are none; what one element says of the year, month or century is of all.

    list    = element {("," | "or" | "/") element} | element {("," | "and") element}          element = date | span
    A comma alone joins only dates that are complete and of one kind, as catalogues write them.
    """
    signature = marks(found)
    link = next((each for each in "oa/," if each in signature), None)
    parts = [] if link is None else _parts(found, link)
    if not 2 <= len(parts) <= _MOST or (link == "/" and all(marks(part) == "Y" for part in parts)):
        return None
    elements = [_element(part, parts, index, phrase) for index, part in enumerate(parts)]
    known = tuple(element for element in elements if element is not None)
    if len(known) < len(elements) or (link == "," and not _are_years(known)):
        return None
    return AllOf(known) if link in ("a", ",") else OneOf(known)


def _are_years(elements: Sequence[Point | Interval]) -> bool:
    """Return whether all elements are years, decades or centuries."""
    points = [end for each in elements for end in ((each,) if isinstance(each, Point) else (each.start, each.end))]
    return all(point is None or point.month is None for point in points)


def _parts(found: Sequence[Token], link: str) -> list[list[Token]]:
    """Cut the tokens at a link, and at commas before it where each piece can stand alone."""
    parts: list[list[Token]] = [[]]
    last = max(index for index, token in enumerate(found) if token.mark == link)
    for index, token in enumerate(found):
        if token.mark == link or (token.mark == "," and index < last and found[index + 1].mark != "C"):
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _element(
    part: Sequence[Token], parts: Sequence[Sequence[Token]], index: int, phrase: Phrase
) -> Point | Interval | None:
    """Read one element with what the last, or the first, lends it: 'June' of 'June and July 2022'."""
    donors = [parts[-1]] if index < len(parts) - 1 else []
    donors += [parts[0]] if index else []
    fault: DateError | None = None
    for tokens in (*_lent(part, donors), part):
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
    if not any(mark in signature for mark in "YKG"):
        for donor in donors:
            for start in range(1, len(donor)):
                if donor[start].mark in "MKY,DQ.":
                    yield [*part, *donor[start:]]
    if signature[0] in "NO" and set(signature) <= set("NO,Y"):
        for donor in donors:
            for end in range(len(donor) - 1, 0, -1):
                yield [*donor[:end], *part]


def _date_or_range(found: Sequence[Token], phrase: Phrase) -> Point | Interval | None:
    """Read an element, a date or a range, as it stands in a set."""
    value = settled_single(found, phrase)
    if value is None:
        plain, mark = without_marks(found)
        span_value = span(plain, phrase) if plain else None
        value = span_value and marked(span_value, mark)
    if isinstance(value, Part):
        return Interval(value.start, value.end)
    if isinstance(value, OneOf) and len(value.elements) == 1:
        return value.elements[0]
    if isinstance(value, Interval):
        return None if None in (value.start, value.end) else value
    return value if isinstance(value, Point) else None
