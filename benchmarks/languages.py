"""How many everyday phrases of eight languages are read right, wrong or refused: ours beside dateparser, in one run.

    python benchmarks/languages.py [TABLE] [--show]

TABLE has columns language, text, edtf, said on Wednesday 21 June 2023; by default that of the tests. dateparser is told
the language. Right: the same days. Near: one day of a week, month or year that is meant. Wrong: anything else.
"""

import sys
from collections import Counter
from datetime import datetime
from pathlib import Path

import dateparser.date

from timeline.dates import Count, DateError, Dating, parse_date, understand
from timeline.dates.days import day_number

TABLE = Path(__file__).parents[1] / "tests/data/phrases/everyday.tsv"
WORDS = ("right", "near", "wrong", "refused")
SAID = datetime(2023, 6, 21)  # noqa: DTZ001 - a day, in no zone
DATING = Dating(as_of=day_number(2023, 6, 21), counts=(Count(name="war", first=day_number(2022, 2, 24)),))
Days = tuple[int | None, int | None]


def ours(text: str) -> Days | None:
    """Read a phrase with this package, its language unnamed."""
    try:
        when = understand(text, DATING)
    except DateError:
        return None
    return when.earliest_day, when.latest_day


def theirs(text: str, language: str) -> Days | None:
    """Read a phrase with dateparser."""
    parser = dateparser.date.DateDataParser(languages=[language], settings={"RELATIVE_BASE": SAID})
    data = parser.get_date_data(text)
    if data is None or data.date_obj is None:
        return None
    year, month, day = data.date_obj.year, data.date_obj.month, data.date_obj.day
    if data.period == "year":
        return day_number(year), day_number(year + 1) - 1
    if data.period == "month":
        return day_number(year, month), day_number(year + month // 12, month % 12 + 1) - 1
    return day_number(year, month, day), day_number(year, month, day)


def verdict(found: Days | None, meant: Days) -> str:
    """Return right, near, wrong or refused."""
    if found is None:
        return "refused"
    if found == meant:
        return "right"
    first, last = found
    is_within = first is not None and first == last and (meant[0] or first) <= first <= (meant[1] or first)
    return "near" if is_within else "wrong"


def main(arguments: list[str]) -> None:
    """Print a row for each language."""
    named = [argument for argument in arguments if not argument.startswith("--")]
    lines = Path(named[0] if named else TABLE).read_text(encoding="utf-8").split("\n")[1:]
    counts: dict[str, tuple[Counter[str], Counter[str]]] = {}
    for language, text, date in (line.split("\t") for line in lines if line):
        when = parse_date(date, DATING)
        verdicts = [
            verdict(found, (when.earliest_day, when.latest_day)) for found in (ours(text), theirs(text, language))
        ]
        for counted, word in zip(counts.setdefault(language, (Counter(), Counter())), verdicts, strict=True):
            counted[word] += 1
        if "--show" in arguments and verdicts != ["right", "right"]:
            print(f"    {language} {text!r}: ours {verdicts[0]}, dateparser {verdicts[1]}")
    print("| language | ours:", " | ".join(WORDS), "| dateparser:", " | ".join(WORDS), "|")
    for language, (mine, peer) in counts.items():
        print(f"| {language} |", " | ".join(str(each[word]) for each in (mine, peer) for word in WORDS), "|")


if __name__ == "__main__":
    main(sys.argv[1:])
