"""Lists of a phrase: '1860 or 1886', '1973, 1978', '1950 and c. 1964'."""

from collections.abc import Sequence

from timeline.dates.phrases.completing import Phrase
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.singles import without_marks
from timeline.dates.phrases.spans import settled_single, span
from timeline.dates.phrases.tokens import Token
from timeline.dates.phrases.values import AllOf, Interval, OneOf, Point, Value, marked


def listed(found: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read a list, None if the tokens are none.

    list = element {("," | "or") element} | element {("," | "and") element}          element = date | span
    """
    signature = marks(found)
    link = "o" if "o" in signature else "a" if "a" in signature else ","
    if link not in signature:
        return None
    elements = [_element(each, phrase) for each in _parts(found, link)]
    known = tuple(element for element in elements if element is not None)
    if len(known) < 2 or len(known) < len(elements):
        return None
    return OneOf(known) if link == "o" else AllOf(known)


def _parts(found: Sequence[Token], link: str) -> list[list[Token]]:
    """Cut the tokens at commas and at a link."""
    parts: list[list[Token]] = [[]]
    for token in found:
        if token.mark in (link, ","):
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _element(found: Sequence[Token], phrase: Phrase) -> Point | Interval | None:
    """Read one element of a list, a date or a range, as it stands in a set."""
    value = settled_single(found, phrase)
    if value is None:
        plain, mark = without_marks(found)
        span_value = span(plain, phrase) if plain else None
        value = span_value and marked(span_value, mark)
    if isinstance(value, OneOf) and len(value.elements) == 1:
        return value.elements[0]
    if isinstance(value, Interval):
        return None if None in value else value
    return value if isinstance(value, Point) else None
