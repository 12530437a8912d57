r"""Load files of electronic discovery (`.dat` of Concordance and Relativity) as separated text.

A cell stands between two thorns, and what parts cells is the control sign DC4 (hexadecimal 14).
"""

QUOTE, SEPARATOR = "\N{LATIN SMALL LETTER THORN}", "\x14"
SIGNS = str.maketrans({QUOTE: '"', SEPARATOR: ",", '"': '""'})


def as_separated(text: str) -> str:
    """Return a load file with the signs of CSV; any other text as it stands."""
    first = text.partition("\n")[0]
    return text.translate(SIGNS) if first.startswith(QUOTE) and SEPARATOR in first else text
