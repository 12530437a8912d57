"""Periods that are told by their last day alone: 'the quarter ended Sept. 30', 'le trimestre clos le 30 septembre'."""

import re

from timeline.proposals.bound_case import BoundCase
from timeline.proposals.found_date import Found
from timeline.proposals.open_dates import UNTIL_THEN, opened

_FORMS = r"""
(?:quarter|half|months|weeks|year|period)\s+(?P<en>end(?:ed|ing|s))(?:\s+on)?
(?:Quartal|Halbjahr|Monaten?|Geschäftsjahr)\s+(?P<de>per|zum)
(?:trimestre|semestre|exercice|mois)\s+(?P<fr>(?:clos|terminée?|achevée?)s?)(?:\s+(?:le|au))?
(?:trimestre|semestre|ejercicio|meses)\s+(?P<es>(?:terminad|cerrad|finalizad|concluid)os?)(?:\s+(?:el|en|a))?
(?:trimestrul|semestrul|exercițiul|luni)\s+(?P<ro>(?:încheiat|terminat)e?)(?:\s+(?:la|pe))?
(?:kwarta\w+|półrocz\w+|rok\w*)\s+(?P<pl>zakończon\w+)
(?:квартал\w*|полугоди\w+|год\w*),?\s+(?P<ru>(?:закончивш|завершивш)\w+ся)
(?:квартал\w*|півріччя|рік),?\s+що\s+(?P<uk>(?:закінчив|завершив)ся)
"""
ENDING = (
    *("end", "per", "zum", "clos", "termin", "achev", "cerrad", "finaliz", "conclu", "încheiat", "zakończ"),
    *("закончив", "завершив", "закінчив"),
)
"""How the words begin by which a period has ended, in small letters."""

_ENDED = re.compile(rf"\b(?:{'|'.join(_FORMS.split(chr(10))[1:-1])})\s+$", re.IGNORECASE)


def period_ended(case: BoundCase) -> Found | None:
    """Return a period whose last day is told, and not its first; None of any other date."""
    match = _ENDED.search(case.before)
    if match is None:
        return None
    start = case.found.start - len(case.before) + max(match.start(each) for each in match.groupdict())
    return opened(case._replace(start=start), UNTIL_THEN)
