"""Dates described in full, as they were understood: weekday, words, day counts, bounds."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.dates import Count, Kind, When, count_numbers, iso_earliest, iso_latest, weekday_name, words


def in_full(when: When, counts: Sequence[Count]) -> str:
    """Say a date with its weekday and its day counts: 'Saturday 24 June 2023, day 486 of the war'."""
    weekday = weekday_name(when) if when.kind in (Kind.DATE, Kind.INTERVAL) else None
    named = " ".join(filter(None, [weekday, words(when)]))
    return ", ".join([named, *counts_in_words(when, counts)])


def counts_in_words(when: When, counts: Sequence[Count]) -> Iterable[str]:
    """Say the numbers of a date in each count by its label: 'day 486 of the war', 'days 220-250 of the war'."""
    for count in counts:
        first, last = count_numbers(when, count) or (None, None)
        if first is not None and first == last:
            yield _uncapitalised(count.label.replace("{n}", str(first)))
        elif first is not None and last is not None:
            yield _several(_uncapitalised(count.label)).replace("{n}", f"{first}–{last}")
        elif first is not None:
            yield "from " + _uncapitalised(count.label.replace("{n}", str(first)))
        elif last is not None:
            yield "up to " + _uncapitalised(count.label.replace("{n}", str(last)))


def counts_in_brief(when: When, counts: Sequence[Count]) -> Iterable[str]:
    """Say the numbers of a date in each count without what follows the number: 'day 486', 'days 220-250'."""
    brief = (replace(count, label=count.label.partition("{n}")[0] + "{n}") for count in counts)
    return counts_in_words(when, list(brief))


def _uncapitalised(label: str) -> str:
    """Make a label fit inside a sentence."""
    return label[:1].lower() + label[1:]


def _several(label: str) -> str:
    """Put the 'day' that a label begins with into the plural."""
    return label.replace("day ", "days ", 1) if label.startswith("day ") else label


def written_with_bounds(text: str, when: When) -> str:
    """Return a date as it is written, with its bounds where these are another thing: '2022-10: 2022-10-01 to ...'."""
    bounds = bounds_in_words(when)
    return text if text == bounds else f"{text}: {bounds}"


def bounds_in_words(when: When) -> str:
    """Say the first and the last possible day: '2022-10-01 to 2022-10-31'."""
    first, last = iso_earliest(when), iso_latest(when)
    if first is None and last is None:
        return "no bounds"
    if first == last:
        return str(first)
    return f"{first or 'no first day'} to {last or 'no last day'}"
