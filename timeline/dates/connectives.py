"""The words between dates: what CLDR has no words for."""

from typing import NamedTuple


class Connectives(NamedTuple):
    """Patterns of one language, `{0}` and `{1}` for dates; the defaults are signs that need no language.

    `span` is from one date to another where one of them is rough or doubtful.
    `before` stands before an event; `earlier` before a date, if it is not the same.
    `hemispheres` follow a season of the north or the south; `parts` are the thirds and the halves of a year `{0}`.
    `or_earlier` and `or_later` are members of sets that are open at one end. `decade_of` is a decade by its years where
    it has no shorter name: 1900-1909 might be a century, 490-481 BC.
    """

    about: str = "\N{ALMOST EQUAL TO} {0}"
    possibly: str = "{0} (?)"
    ongoing: str = "{0} \N{EN DASH} \N{HORIZONTAL ELLIPSIS}"
    end_unknown: str = "{0} \N{EN DASH} ?"
    until: str = "\N{HORIZONTAL ELLIPSIS} \N{EN DASH} {0}"
    start_unknown: str = "? \N{EN DASH} {0}"
    before: str = "< {0}"
    earlier: str = ""
    after: str = "> {0}"
    span: str = "{0} \N{EN DASH} {1}"
    between: str = "{0} .. {1}"
    during: str = "{0}"
    old_style: str = "{0} (O.S.)"
    quoted: str = "\N{LEFT DOUBLE QUOTATION MARK}{0}\N{RIGHT DOUBLE QUOTATION MARK}"
    either: str = "{0} / {1}"
    both: str = "{0}, {1}"
    unknown: str = "?"
    decade: str = ""
    century: str = ""
    roman: bool = False
    seasons: tuple[str, ...] = ()
    hemispheres: tuple[str, ...] = (" (N)", " (S)")
    parts: tuple[str, ...] = ()
    decade_of: str = ""
    or_earlier: str = ""
    or_later: str = ""
    millennium: str = ""


SIGNS = Connectives()
ENGLISH = Connectives(before="before {0}", after="after {0}", between="between {0} and {1}", during="during {0}")
