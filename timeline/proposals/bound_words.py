"""Words around the bounds of a date: those that are more than one thing, verbs, superlatives."""

import re

TOWARDS = frozenset({"to", "spre", "по", "au", "à", "al"})
"""Words for 'until' that tell far more often where to."""

ALSO_BY = frozenset({"до", "do"})
"""Words for 'until' that are 'by' as well: before a day to come they tell a deadline, which is that day."""

DEADLINES = frozenset({"by", "к", "ко", "d'ici"})
"""Words for 'by', which tell the day on which something is due; the others of their mark are 'at the latest'."""

ALSO_OF = frozenset({"vom", "du", "del", "od", "z", "ze", "від", "от", "din", "de la", "من"})
"""Words for 'from' that tell of what day something is: 'der Beschluss vom 3. Juli'."""

ALSO_SINCE = frozenset({"з", "із", "с", "со", "od", "від", "от"})
"""Words for 'from' that are 'since' as well."""

ONWARDS = re.compile(r",? (?:onwards?|forwards?|on)\b", re.IGNORECASE)
_SUPERLATIVES = {
    "en": r"""
best biggest bloodiest brightest broadest busiest cheapest closest coldest costliest darkest deadliest deepest driest
earliest fastest fewest fiercest greatest hardest heaviest highest hottest largest latest (?<!at\s)least lightest
longest loudest lowest (?<!at\s)most narrowest newest oldest poorest richest sharpest shortest slowest smallest steepest
strongest tallest tightest toughest warmest weakest wettest widest wildest worst youngest first (?<=the\s)only second
third fourth fifth
""",
    "de": r"""
(?:höchst|größt|erst|schwerst|stärkst|niedrigst|schlimmst|längst|tiefst|schlechtest|best)e[nrs]? erstmals zuletzt
""",
    "fr": "premiers? premières? pires? plus moins record",
    "uk": r"вперше най\w+",
    "ru": r"впервые самый самая самое самые самого самых крупнейш\w+ наи\w+",
    "pl": r"pierwszy pierwsza pierwsze pierwszego najw\w+ naj\w+",
    "ro": "mai prim prima primul",
    "es": "primera? primero mayor peor mejor más menos",
}
RECORD = {
    code: re.compile(rf"\b(?:{'|'.join(words.split())})\b", re.IGNORECASE) for code, words in _SUPERLATIVES.items()
}
"""Words of a language that make 'since' a comparison: 'the largest since 1945', 'for the first time since May'."""

WHEN = re.compile(r",? (?:when|als|da|quand|lorsqu|où|коли|когда|cuando|când|kiedy|gdy)\b", re.IGNORECASE)
NEGATED = re.compile(
    r"\b(?:not|never|no|nobody|none|nothing|neither|nor|nicht|nie|kein\w*|erst|ne|pas|jamais|не|ніколи|никогда|nu|nie|no)\b"
    r"|n['\u2019]t\b",
    re.IGNORECASE,
)
_MOVED_VERBS = r"""
adjourned deferred delayed moved postponed pushed rescheduled shelved wait waited waiting verschoben vertagt
reporté\w* repoussé\w* перенес\w+ відклад\w+ отлож\w+ amânat\w* przełożon\w+ aplazad\w+ pospuest\w+
"""
MOVED = re.compile(rf"\b(?:{'|'.join(_MOVED_VERBS.split())}|put off)\b", re.IGNORECASE)
"""Verbs after which something begins, and does not end, on the day of 'until'."""

CLOSED = re.compile(
    r"\b(?:закры[тв]\w*|перекры[тв]\w*|приостановлен\w*|запрещ\w+|продл[еи]\w+|прода?лит\w+"
    r"|закри[тв]\w*|перекри[тв]\w*|призупинен\w*|заборонен\w*|продовжен\w*|триватим\w+|залиш\w+|остан[еу]тся"
    r"|zamknię\w+|wstrzyman\w+|zawieszon\w+|zakazan\w+|przedłużon\w+|potrwa\w*|pozostan\w+)\b",
    re.IGNORECASE,
)
"""Words of what lasts, so that a word for 'by' and 'until' is 'until': 'закрыто до весны'."""

_COMPLETED = r"""
abgebaut abgeschlossen beendet eröffnet ersetzt errichtet erreicht fertig\w* gebaut halbiert modernisiert saniert
umgesetzt verdoppelt vollendet construit\w* finaliza\w* gata încheia\w* moderniza\w* termina\w*
"""
COMPLETED = re.compile(rf"\b(?:{'|'.join(_COMPLETED.split())})\b", re.IGNORECASE)
"""Words of what is done once, so that 'until' is 'by': 'soll bis 2028 gebaut werden'."""
