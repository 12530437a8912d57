"""The files that are pictured, in three languages."""

from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
WORDS = {
    "en": ["summit", "talks", "bridge", "report", "front", "attack", "grain", "resolution", "vote", "speech", "river"],
    "de": [
        "Gipfel",
        "Verhandlungen",
        "Brücke",
        "Untersuchungsausschussvorsitzende",
        "Front",
        "Angriff",
        "Getreideausfuhrabkommen",
        "Resolution",
        "Vertrauensabstimmung",
        "Regierungserklärung",
        "Flussüberquerung",
    ],
    "ar": ["قمة", "محادثات", "جسر", "تقرير", "جبهة", "هجوم", "حبوب", "قرار", "تصويت", "خطاب", "نهر"],
}
LANES = {
    "en": ["Battlefield", "Diplomacy", "Statements", "Economy and sanctions", "Courts"],
    "de": ["Kampfgeschehen", "Außenpolitik", "Erklärungen", "Wirtschaftssanktionen", "Gerichtsverfahren"],
    "ar": ["ساحة المعركة", "الدبلوماسية", "تصريحات", "الاقتصاد والعقوبات", "المحاكم"],
}
Dated = Iterable[tuple[str, int]]


def timeline(language: str, dated: Dated, *, lanes: int = 5, more: str = "", nested: bool = False) -> str:
    """Return a timeline of these dates, each with its lane, with titles made of the words of a language."""
    chance = Random(7)  # noqa: S311 - events for a picture, not a secret
    names = LANES[language]
    heads = "".join(
        f"  c{lane}: {{label: {names[lane % 5]}{f' {lane}' if lane > 4 else ''}"
        f"{f', parent: c{lane // 4}' if nested and lane > 3 else ''}}}\n"
        for lane in range(lanes)
    )
    events = "".join(
        f"  - {{id: e{at}, date: '{date}', title: {' '.join(chance.choices(WORDS[language], k=2 + at % 6))} {at}, "
        f"category: c{lane % lanes}}}\n"
        for at, (date, lane) in enumerate(dated)
    )
    title = " ".join(WORDS[language][:3])
    head = f"title: {title}\nlanguage: {language}\nas_of: 2023-06-21\n{more}categories:\n{heads}"
    return f"{head}events:{'' if events else ' []'}\n{events}"


def years(n: int) -> Dated:
    """Return dates of all kinds over four years."""
    chance = Random(n)  # noqa: S311
    for at in range(n):
        day = f"{chance.randrange(2020, 2024)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        yield chance.choice((day, day, day, day[:7], f"{day}/{int(day[:4]) + 1}{day[4:]}", f"{day}/..")), at % 5


def ages() -> Dated:
    """Return dates from 3000 BC to today."""
    for at, year in enumerate(range(-2999, 2024, 97)):
        text = f"{'-' if year < 0 else ''}{abs(year):04}"
        yield (text if at % 3 else f"{text}/{'-' if year + 60 < 0 else ''}{abs(year + 60):04}"), at % 3


def afternoon() -> Dated:
    """Return times of one afternoon in two zones."""
    for at in range(24):
        clock = f"2023-06-21T{13 + at // 6}:{at * 7 % 60:02}"
        yield clock + ("-04:00" if at % 3 == 0 else ""), at % 2


ERAS = """\
eras:
  war: {date: 2020-02-24/.., label: "%s"}
  siege: {date: 2020-08~/2021-05, label: "%s", color: teal}
  later: {date: 2022-03/2022-11-11, label: "%s", color: "#b5402d"}
"""


def with_eras(language: str) -> str:
    """Return a timeline with eras behind its lanes."""
    words = WORDS[language]
    return timeline(language, years(40), more=ERAS % (" ".join(words[:2]), words[4], " ".join(words[5:8])))


def with_story(language: str) -> str:
    """Return a timeline with a story."""
    steps = "".join(f"      - {{event: e{at}, text: '{WORDS[language][at]} *{at}*'}}\n" for at in range(8))
    return timeline(language, years(40), more=f"stories:\n  one:\n    title: {WORDS[language][2]}\n    steps:\n{steps}")


def with_places(language: str) -> str:
    """Return a timeline with places, some of them not exact."""
    names = WORDS[language]
    lines = timeline(language, years(40)).splitlines(keepends=True)
    kinds = ("building", "town", "region", "150 km")
    return "".join(
        line.replace(
            ", category",
            f", place: {{name: {names[at % len(names)]}, lat: {46 + at % 7}.{at % 10}, lon: {30 + at % 9}.5,"
            f" precision: {kinds[at % 4]}}}, category",
        )
        for at, line in enumerate(lines)
    )


def of(path: Path, language: str) -> str:
    """Return a file that stands, in another language."""
    text = path.read_text(encoding="utf-8")
    if "\nlanguage:" in text:
        return text.replace("language: en", f"language: {language}")
    return f"language: {language}\n{text}"


def files(long: Path | None) -> dict[str, tuple[Callable[[str], str], tuple[str, ...]]]:
    """Return each file as a function of its language, with the options of plot."""
    kinds: dict[str, tuple[Callable[[str], str], tuple[str, ...]]] = {
        "shipped": (lambda tongue: of(ROOT / "events.yaml", tongue), ()),
        "40": (lambda tongue: timeline(tongue, years(40)), ()),
        "200": (lambda tongue: timeline(tongue, years(200)), ()),
        "10000": (lambda tongue: timeline(tongue, years(10_000)), ()),
        "ages": (lambda tongue: timeline(tongue, ages(), lanes=3), ()),
        "afternoon": (lambda tongue: timeline(tongue, afternoon(), lanes=2, more="timezone: Europe/Kyiv\n"), ()),
        "nested": (
            lambda tongue: timeline(
                tongue, ((day, at) for at, (day, _) in enumerate(years(180))), lanes=60, nested=True
            ),
            (),
        ),
        "one-day": (lambda tongue: timeline(tongue, (("2023-06-01", at % 3) for at in range(30)), lanes=3), ()),
        "none": (lambda tongue: timeline(tongue, ()), ()),
        "undated": (lambda tongue: timeline(tongue, (("unknown", at) for at in range(8))), ()),
        "eras": (with_eras, ()),
        "layers": (lambda tongue: of(ROOT / "docs" / "layers.yaml", tongue), ("--allow-path", str(ROOT / "docs"))),
        "story": (with_story, ("--story",)),
        "map": (with_places, ("--map",)),
        "embedded": (lambda tongue: of(ROOT / "events.yaml", tongue), ("--embed",)),
    }
    if long is not None:
        kinds["long"] = (lambda tongue: of(long, tongue), ())
    return kinds
