"""Which format an unknown word means: a slip, or what other programs call it."""

from collections.abc import Sequence

from timeline.events.suggestions import did_you_mean

OTHERS = {
    "bib": "bibtex",
    "biblatex": "bibtex",
    "calendar": "ics",
    "concordance": "csv",
    "csljson": "csl-json",
    "dat": "csv",
    "doc": "docx",
    "excel": "xlsx",
    "ged": "gedcom",
    "google": "google-calendar",
    "ical": "ics",
    "icalendar": "ics",
    "image": "png",
    "jpeg": "png",
    "jpg": "png",
    "json-ld": "schema-org",
    "jsonld": "schema-org",
    "knightlab": "timelinejs",
    "libreoffice": "xlsx",
    "map": "geojson",
    "numbers": "xlsx",
    "ods": "xlsx",
    "odt": "docx",
    "pacer": "docket",
    "rss": "atom",
    "sheet": "xlsx",
    "spreadsheet": "xlsx",
    "table": "csv",
    "text": "markdown",
    "tsv": "csv",
    "txt": "markdown",
    "word": "docx",
    "xls": "xlsx",
    "zotero": "csl-json",
}
"""What formats are called elsewhere, and what is the nearest here."""


def format_meant(word: str, known: Sequence[str]) -> str:
    """Return a hint at the format that a word may be meant for, else all there are."""
    meant = OTHERS.get(word.lower().lstrip("."), "")
    if meant in known:
        return f"did you mean `{meant}`?"
    near = did_you_mean(word.lower(), known)
    return near if near.endswith("?") else f"one of: {', '.join(known)}"
