"""Dates read a second: ours beside python-edtf, dateutil.isoparse and dateparser, on what each can read, in one run.

    python benchmarks/speed.py TABLE [NUMBER]

TABLE holds EDTF texts in its first column; NUMBER of them are drawn (100,000 if left out), for python-edtf a part.
The last row is of everyday phrases of nine languages, each read once in a round; no reader is told the language.
"""

import random
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from time import process_time

import dateparser.date
from dateutil.parser import isoparse
from edtf import parse_edtf as parse_with_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

from timeline.dates import DateError, Dating, parse_date, understand
from timeline.dates.days import day_number

Read = Callable[[str], object]
EVERYDAY = Path(__file__).parents[1] / "tests/data/phrases/everyday.tsv"
SAID = Dating(as_of=day_number(2023, 6, 21))
PARSER = dateparser.date.DateDataParser()


def readable(texts: list[str], read: Read, errors: tuple[type[Exception], ...]) -> list[str]:
    """Give the texts that a reader takes."""
    taken = []
    for text in texts:
        try:
            with redirect_stdout(None):  # python-edtf prints what it cannot make
                read(text)
        except errors:
            continue
        taken.append(text)
    return taken


def rate(texts: list[str], read: Read) -> float:
    """Give how many texts a reader reads in a second, the best of three runs."""
    best = float("inf")
    for _ in range(3):
        start = process_time()
        for text in texts:
            read(text)
        best = min(best, process_time() - start)
    return len(texts) / best


def main(arguments: list[str]) -> None:
    """Print a table: of how many texts, how many a second, and how many times faster ours is on the same texts."""
    number = int(arguments[1]) if len(arguments) > 1 else 100_000
    lines = Path(arguments[0]).read_text(encoding="utf-8").split("\n")[1:]
    corpus = [line.split("\t")[0] for line in lines if line]
    readers: tuple[tuple[str, Read, tuple[type[Exception], ...], int], ...] = (
        ("timeline.dates.parse_date", parse_date, (DateError,), 1),
        ("edtf.parse_edtf", parse_with_edtf, (EDTFParseException, AttributeError, TypeError, ValueError), 200),
        ("dateutil.parser.isoparse", isoparse, (ValueError, OverflowError), 1),
    )
    print("| reader | texts it reads | drawn | a second | ours, on the same | ours is faster |")
    print("| --- | --: | --: | --: | --: | --: |")
    for name, read, errors, fewer in readers:
        texts = readable(corpus, read, errors)
        drawn = random.Random(483).choices(texts, k=number // fewer)
        theirs, ours = rate(drawn, read), rate(drawn, parse_date)
        cells = (
            f"{len(texts)} of {len(corpus)} | {len(drawn):,} | {theirs:,.0f} | {ours:,.0f} | {ours / theirs:,.1f} times"
        )
        print(f"| `{name}` | {cells} |")
    of_phrases()


def of_phrases() -> None:
    """Print the row of phrases, those that both readers take."""
    phrases = [line.split("\t")[1] for line in EVERYDAY.read_text(encoding="utf-8").split("\n")[1:] if line]
    taken = readable([text for text in phrases if theirs_of_phrase(text)], ours_of_phrase, (DateError,))
    theirs, ours = rate(taken, theirs_of_phrase), rate(taken, ours_of_phrase)
    cells = f"{len(taken)} of {len(phrases)} | {len(taken)} | {theirs:,.0f} | {ours:,.0f} | {ours / theirs:,.1f} times"
    print(f"| `dateparser`, phrases | {cells} |")


def ours_of_phrase(text: str) -> object:
    """Read a phrase with this package."""
    return understand(text, SAID)


def theirs_of_phrase(text: str) -> object:
    """Read a phrase with dateparser, None if it cannot."""
    return PARSER.get_date_data(text).date_obj


if __name__ == "__main__":
    main(sys.argv[1:])
