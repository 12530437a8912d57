"""The words of English dates: what each is, by a mark of one letter.

M month   W weekday   S season   U unit   N number   O ordinal   R today and its neighbours   E era   K century
D last, this, next   d previous, following   p past   P early, middle, late   Q quarter   H half   T part of a whole
f from   t to   b between   a and   o or   i in, on, at   B before   A after   s since   y by, no later than
I no earlier than   x ago   h from now   X ago, Z from now, said before the number   v over   w within
(y, I: 1 shortly before, shortly after)   e earlier   l later (1 the rest of)   # hundred, thousand
n night (1 over night, -1 the night before)   z morning   c about (1 and uncertain)   u possibly   m printed, cast
+ how many is not told   = every one   % part of the hour after it (in minutes)   $ part of the hour before it
\u2153 a third   " of a hemisphere   ! minutes of an hour   \u207a plus
\u2261 exactly   k not known   r the present (1 today)   F week from   L week up to   q told elsewhere
C hour of the day (-1 midnight)   @ a word beside a time   \u00a7 what the company decides
and from digits: Y year   N number   O ordinal   J long number   j year after an apostrophe   G, g decade   C time
and from capitals: V Roman number
"""

from timeline.dates.connectives import ENGLISH
from timeline.dates.languages.english_rows import ROWS, VAGUE
from timeline.dates.languages.table import Language, Turn, Unit, in_order, marked_words, same, valued

_MONTHS = "january february march april may june july august september october november december"
_SHORT = "jan feb mar apr may jun jul aug sep oct nov dec"
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_SHORT_DAYS = "mon tue wed thu fri sat sun"
_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_TENS = "thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_UNITS = {
    Unit.DAY: "day days",
    Unit.WEEK: "week weeks wk wks",
    Unit.FORTNIGHT: "fortnight fortnights",
    Unit.MONTH: "month months",
    Unit.QUARTER: "quarter quarters qtr",
    Unit.YEAR: "year years yr yrs",
    Unit.DECADE: "decade decades",
    Unit.HOUR: "hour hours",
    Unit.WEEKEND: "weekend weekends",
}
_PLURALS = (
    "days weeks wks fortnights months quarters years yrs decades centuries hours weekends mondays tuesdays wednesdays "
    "thursdays fridays saturdays sundays"
)
_SIMPLE = {
    "f": "from",
    "t": "to until till through thru",
    "b": "between bet betw btw btwn",
    "a": "and but",
    "o": "or",
    "i": "in on at during throughout anno",
    "B": "before bef ante",
    "A": "after aft",
    "s": "since starting effective wef",
    "y": "by",
    "x": "ago back",
    "q": "that those then same following latter thereafter afterwards inst instant ult ultimo prox proximo",
    "r": "present",
    "h": "hence",
    "e": "earlier",
    "l": "later",
    "v": "over",
    "w": "within",
    "n": "night",
    "\u00a7": "some",
    "+": "few several many numerous various more less fewer most least dozens",
    "=": "every each daily weekly monthly yearly annually",
    "z": "am pm morning afternoon evening dawn daybreak dusk nightfall sunrise sunset cob eod",
    "c": "circa c ca about abt est cal calc say approximately thereabouts approx around roughly nearly almost ish",
    "u": "possibly probably perhaps maybe likely presumably apparently supposedly conjecturally prob poss perh",
    "m": "posted sent taken recorded filmed uploaded received issued adopted "
    "printed cast published reprinted exhibited reworked remade assembled fabricated made executed drawn signed "
    "dated posthumously print block designed manufactured patented modeled modelled built begun completed "
    "produced revised fired edited mount mounts impression memorial posthumous re fabricated "
    "copyright copyrighted engraved replica reconstructed reassembled edition editioned",
    "!": "minute minutes",
    "k": "undated nd sd unknown",
    "\u2261": "exactly precisely",
}


_WORDS = {
    **marked_words(_SIMPLE),
    **in_order("M", _MONTHS, 1),
    **in_order("M", _SHORT, 1),
    "sept": ("M", 9),
    **in_order("W", _WEEKDAYS, 0),
    **{f"{word}s": ("W", number) for number, word in enumerate(_WEEKDAYS.split())},
    **in_order("W", _SHORT_DAYS, 0),
    "tues": ("W", 1),
    "weds": ("W", 2),
    "thur": ("W", 3),
    "thurs": ("W", 3),
    **in_order("S", "spring summer autumn winter", 21),
    "fall": ("S", 23),
    **valued("U", _UNITS),
    "century": ("K", 0),
    "centuries": ("K", 0),
    "cent": ("K", 0),
    "pre": ("B", 0),
    "post": ("A", 0),
    "novr": ("M", 11),
    "decr": ("M", 12),
    "octr": ("M", 10),
    "septr": ("M", 9),
    "millennium": ("K", 1),
    "millennia": ("K", 1),
    **{f"{ten[:-1]}ies": ("g", 10 * number) for number, ten in enumerate(_TENS.split(), 3)},
    **in_order("N", _NUMBERS, 0),
    **{ten: ("N", 10 * number) for number, ten in enumerate(_TENS.split(), 3)},
    **in_order("O", _ORDINALS, 1),
    "thirtieth": ("O", 30),
    "a": ("N", 1),
    "an": ("N", 1),
    **in_order("D", "last this next", -1),
    "current": ("D", 0),
    "coming": ("D", 1),
    "upcoming": ("d", 1),
    "previous": ("d", -1),
    "preceding": ("d", -1),
    "past": ("p", -1),
    "early": ("P", 0),
    "beginning": ("P", 0),
    "start": ("P", 0),
    "mid": ("P", 1),
    "middle": ("P", 1),
    "late": ("P", 2),
    "end": ("P", 2),
    "half": ("T", 2),
    **in_order("Q", "q1 q2 q3 q4", 1),
    **in_order("Q", "1q 2q 3q 4q", 1),
    **in_order("H", "h1 h2", 1),
    "time": ("@", 0),
    **in_order("R", "yesterday today tomorrow", -1),
    "now": ("R", 0),
    "tonight": ("R", 0),
    **same('"', "southern austral", 8),
    **same('"', "northern boreal", 4),
    "noon": ("C", 12),
    "midday": ("C", 12),
    "midnight": ("C", -1),
    "ongoing": ("r", 0),
    "onward": ("r", 0),
    "onwards": ("r", 0),
    "oh": ("N", 0),
    "overnight": ("n", 1),
    "approximate": ("c", 0),
    "uncertain": ("u", 0),
    "rest": ("l", 1),
    "remainder": ("l", 1),
    "hundred": ("#", 100),
    "thousand": ("#", 1000),
    "w/c": ("F", 0),
    "wc": ("F", 0),
    "wb": ("F", 0),
    "we": ("L", 0),
    "w/b": ("F", 0),
    "w/e": ("L", 0),
    "couple": ("N", 2),
    "tmrw": ("R", 1),
    "d": ("U", Unit.DAY),
    "ides": ("O", 15),
    "twenties": ("g", 20),
    "noughties": ("G", 2000),
    "ending": ("t", 1),
    "ended": ("t", 1),
    **same("E", "bc bce", -1),
    **same("E", "ad ce", 1),
}

LANGUAGE = Language(
    code="en",
    name="English",
    words=_WORDS,
    rows=ROWS,
    dropped=frozenset({"the", "of", "sometime", "either", "inclusive", "hemisphere", "calendar"}),
    articles=frozenset({"the"}),
    plurals=frozenset(_PLURALS.split()),
    vague=VAGUE,
    refused={
        "negated": "not never except excluding without nor neither",
        "turn": "turn",
        "own-year": "fiscal fy financial academic school tax season",
        "zone": "local",
        "other-calendar": "saka samvat chaitra vaisakha ethiopian ethiopic coptic meskerem buddhist minguo olympiad "
        "bahai indiction",
        "reign": "reign regnal reiwa heisei showa taisho meiji regni",
        "rome": "auc",
        "present": "million millions billion",
        "vague": "interwar antebellum prewar postwar "
        "recent other someday nowadays eventually erstwhile ages generation generations memory yore",
        "duration": "for lasting lasted",
        "feast": "feast lent advent kalends calends nones midsummer solstice equinox hanukkah purim diwali vesak "
        "octave vigil saint st harvest term semester",
        "times": "twice thrice times weekdays weekends biweekly fortnightly bimonthly biannually",
    },
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
    ahead=frozenset({"in"}),
    months_before=frozenset({"month"}),
    years_before=frozenset({"year"}),
    splits={"s.a.": "undated", "eom": "end of month", "bom": "beginning of month", "eoy": "end of year"},
    mornings=frozenset({"morning"}),
    evenings=frozenset({"afternoon", "evening", "tonight"}),
    day_first=None,
    counted=(
        r"(?:on )?(?:the )?(?P<nth>\d{1,9})(?:st|nd|rd|th) day of (?:the )?(?P<name>.{1,60})",
        r"(?:on )?(?:the )?(?P<name>\S{1,60})['\u2019]s (?P<nth>\d{1,9})(?:st|nd|rd|th) day",
        r"(?:on )?day (?P<number>\d{1,9}) of (?:the )?(?P<name>.{1,60})",
    ),
    turns=(
        Turn("(?<=U)@$", ""),
        Turn("(?<=[YGMSK])\\+$", "c"),
        Turn("v(?=[NJ][UK]x)", "+"),
        Turn("(?<=[OV])c(?=$|[E_,ato-]|P|[OD][TU\u2153])", "K"),
        Turn("(?<=^[BA])-|-(?=c$)", ""),
        Turn("(?<=m)[-_a](?=m)", ""),
        Turn("(?<=P)_(?=[GgYMVONK])", ""),
        Turn("\u00a7(?=[NJ]U)", "c"),
        Turn("\u00a7", "+"),
        Turn("(?<=C)U(?=$|[i,])", ""),
    ),
    connectives=ENGLISH,
)
