"""Random texts through the date engine: only its own error may come out, and soon.

    python benchmarks/fuzz.py FOLDER [NUMBER] [SEED]

FOLDER holds the tables whose texts are broken up and put together again; NUMBER texts, 200,000 if left out. The same
SEED gives the same texts.
"""

import random
import sys
from collections import Counter
from pathlib import Path
from time import process_time

from timeline.dates import Count, Dating, explain
from timeline.dates.days import day_number

DATING = Dating(
    counts=(Count(name="war", first=day_number(2022, 2, 24)),),
    timezone="Europe/Kyiv",
    as_of=day_number(2023, 6, 21),
)
ALPHABET = "0123456789XYES-?~%/.,[]{}T:+ZuxeoadyMmnthrs '\u2013\u0456\u00e3\u0660\U0001f600\n"
PIECES = (
    "../",
    "..",
    "[",
    "]",
    "{",
    "}",
    "XX",
    "day ",
    "after ",
    "E99",
    "S3",
    " of ",
    " to ",
    "-",
    "T24:00",
    "(",
    ")?~",
)


def corpus(folder: Path) -> list[str]:
    """Give the texts of every table of a folder and below: the column `text`, else the first."""
    texts: list[str] = []
    for path in sorted(folder.rglob("*.tsv")):
        head, *lines = path.read_text(encoding="utf-8").split("\n")
        columns = head.split("\t")
        column = columns.index("text") if "text" in columns else 0
        texts += [cells[column] for line in lines if len(cells := line.split("\t")) > column]
    return texts


def broken(texts: list[str], chance: random.Random) -> str:
    """Break up some texts and put the pieces together."""
    match chance.randrange(4):
        case 0:
            return "".join(chance.choices(ALPHABET, k=chance.randrange(40)))
        case 1:
            one, other = chance.choice(texts), chance.choice(texts)
            return one[: chance.randrange(len(one) + 1)] + other[chance.randrange(len(other) + 1) :]
        case 2:
            text = chance.choice(texts)
            place = chance.randrange(len(text) + 1)
            return text[:place] + chance.choice((*PIECES, *ALPHABET)) + text[place + chance.randrange(2) :]
        case _:
            return " ".join(chance.choice(texts) for _ in range(chance.randrange(1, 12)))


def main(arguments: list[str]) -> None:
    """Explain the texts, strictly and not, and print how they ended and how long the slowest took."""
    seed = int(arguments[2]) if len(arguments) > 2 else 483
    chance, texts = random.Random(seed), corpus(Path(arguments[0]))
    for text in ("late 2022", "1 Muharram 1445", "25 October 1917 O.S."):
        explain(text, DATING)  # what is loaded once is not the text's time
    number = int(arguments[1]) if len(arguments) > 1 else 200_000
    ends: Counter[str] = Counter()
    slowest: list[tuple[float, str]] = []
    for index in range(number):
        text = broken(texts, chance)
        start = process_time()
        told = explain(text, DATING, strict=index % 4 == 0).as_json()
        slowest = sorted([*slowest, (process_time() - start, text)], reverse=True)[:5]
        error = told.get("error")
        ends[str(error["code"]) if isinstance(error, dict) else "read"] += 1
    for end, count in ends.most_common():
        print(f"{count:8} {end}")
    for seconds, text in slowest:
        print(f"{1000 * seconds:8.2f} ms {text[:100]!r}")


if __name__ == "__main__":
    main(sys.argv[1:])
