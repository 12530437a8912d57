"""Patterns over the marks of words of which those of dates are made."""

W = "(?:[Dd](?=W))?0?(?:(?P<weekday>[Ww]),?[0i_]?)?"
WM = "(?:[Dd](?=W))?(?:(?P<weekday>[Ww]),?[0i]?)?"
DAY, MONTH, YEAR = "(?P<day>[NO])", "(?P<month>[Mm])", "(?P<year>[Yj])"
DAY2, MONTH2 = "(?P<day2>[NO])", "(?P<month2>[Mm])"
OF = "[,_]?[0i]?"
OF_MONTH = ",?(?P<within>[_i])?0?"
EARLY = "(?:0?(?P<early>P)[-_]?0?[-_]?)?"
TIME = "(?:i?(?:(?P<clock>C)@?|(?P<part>z)))?"
TIME_BEFORE = "(?:7?(?P<clock>C)@?[,i]*0?|0?(?P<part>z)[_if]?0?)?"

WITHIN = "(?:,?[i_])0?"
GOES_ON = "[,_]?[Yj]|[NO]"
NIGHT_OF = "0?(?P<part>[zn])[0_fi]*"
ON = "[-tai&_/][0_]*"
"""What is between the two days of a night: 'from Saturday to Sunday', 'vom 3. auf den 4. Mai'."""

LINK = "(?:[-/tao,]|,a)[if]?0?"
UP_TO = "(?:[-/tao,]|,a)[if_t]?0?7?(?:P[-_]?0?)?"
"""What may stand between two dates of which the second has the year of both: 'bis zum', 'and late'."""

FIRST_END = f"(?:{W}{DAY}-?{OF_MONTH}|{EARLY}){MONTH}"
LAST_END = f"(?:(?:0?[Ww],?0?)?[NO]-?_?)?(?P<until>[Mm]){OF}(?P<year>Y)"
"""The first of two dates, without its year, and the last of them, with the year of both."""

_AMOUNT = "(?:(?P<number>[NJYuk])(?P<times>#)?|(?P<times2>#)|(?P<some>6))"
SOME = f"(?P<about>7)?{_AMOUNT}9?"
"""An amount before its unit: 'two', 'nearly three thousand', 'several'."""
