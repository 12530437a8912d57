"""Texts folded for search: accents, case and width no longer distinguish them."""

from unicodedata import combining, normalize

STROKES = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ħ": "h",
        "ŧ": "t",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
        "\u2019": "'",
        "\u02bc": "'",
    }
)


def folded(text: str) -> str:
    """Return a text in the form in which it is compared: 'Zelenskyĭ' and 'zelenskyi' are one."""
    if text.isascii():
        return text.lower()
    parts = normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not combining(letter)).translate(STROKES)
