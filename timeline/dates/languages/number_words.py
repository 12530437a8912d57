"""The words for the numbers past ten of each language, and for the days of a month: 'dwudziestego', 'quatorze'.

A ten and a one that are words of their own ('twenty first', 'treinta y uno') are joined by `phrases/compounds.py`,
the words of a year by `phrases/spoken_years.py`.
"""

from collections.abc import Mapping
from itertools import product

from timeline.dates.languages.table import Meaning, declined, in_order, numbered, same

_GERMAN_ONES = "ein zwei drei vier fünf sechs sieben acht neun"
_GERMAN_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
_GERMAN_ENDINGS = "e er es en em"
_POLISH_TEENS = "jedena dwana trzyna czterna piętna szesna siedemna osiemna dziewiętna"
_POLISH_TEENS_BENT = _POLISH_TEENS.replace("dwana", "dwuna")
_POLISH_TENS = """
dwadzieścia dwudziestu
trzydzieści trzydziestu
czterdzieści czterdziestu
pięćdziesiąt pięćdziesięciu
sześćdziesiąt sześćdziesięciu
siedemdziesiąt siedemdziesięciu
osiemdziesiąt osiemdziesięciu
dziewięćdziesiąt dziewięćdziesięciu
"""
_RUSSIAN_TENS = """
двадцать двадцати
тридцать тридцати
сорок сорока
пятьдесят
шестьдесят
семьдесят
восемьдесят
девяносто
"""
_UKRAINIAN_TENS = """
двадцять двадцяти
тридцять тридцяти
сорок сорока
п'ятдесят
шістдесят
сімдесят
вісімдесят
дев'яносто
"""
_RUSSIAN_TEENS = "один две три четыр пят шест сем восем девят"
_UKRAINIAN_TEENS = "оди два три чотир п'ят шіст сім вісім дев'ят"


def _german() -> dict[str, Meaning]:
    """Return the tens of German and what is written together with them: 'vierundzwanzig', 'vierundzwanzigsten'."""
    tens = in_order("N", _GERMAN_TENS, 20, step=10)
    ones = in_order("N", _GERMAN_ONES, 1)
    joined = {
        f"{one}und{ten}": ("N", first + value)
        for (one, (_, value)), (ten, (_, first)) in product(ones.items(), tens.items())
    }
    cardinals = tens | joined
    ordinals = {
        f"{word}st{ending}": ("O", value)
        for word, (_, value) in cardinals.items()
        for ending in _GERMAN_ENDINGS.split()
    }
    teens = "dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt"
    return (
        cardinals | ordinals | declined("O", teens, _GERMAN_ENDINGS, 13) | declined("O", "siebent", _GERMAN_ENDINGS, 7)
    )


def german_years() -> dict[str, str]:
    """Return the years from 1100 to 2099 that are one word in German: 'neunzehnhundertachtundneunzig'."""
    teens = in_order("N", "elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 11)
    below = in_order("N", f"eins {_GERMAN_ONES.partition(' ')[2]} zehn", 1) | teens | _german()
    rest = {f"{tie}{word}": value for word, (mark, value) in below.items() if mark == "N" for tie in ("", "und")}
    centuries = {f"{word}hundert": 100 * value for word, (_, value) in teens.items()} | {"zweitausend": 2000}
    years = {
        f"{century}{word}": str(first + value)
        for (century, first), (word, value) in product(centuries.items(), {"": 0, **rest}.items())
    }
    return years | {word.replace("ß", "ss"): year for word, year in years.items()}


def _polish() -> dict[str, Meaning]:
    """Return the teens and tens of Polish; a ten and a one of a day are both ordinals."""
    endings = "y a e ego ej ym ą"
    return {
        **declined("N", _POLISH_TEENS, "ście", 11),
        **declined("N", _POLISH_TEENS_BENT, "stu", 11),
        **declined("O", _POLISH_TEENS_BENT, " ".join(f"st{ending}" for ending in endings.split()), 11),
        **numbered("N", _POLISH_TENS, 20, step=10),
        **declined("O", "dwudziest trzydziest czterdziest pięćdziesiąt sześćdziesiąt", endings, 20, step=10),
        **declined("O", "siedemdziesiąt osiemdziesiąt dziewięćdziesiąt", endings, 70, step=10),
        **_hundreds("sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset"),
        **same("#", "tysiąc tysiące tysięcy", 1000),
    }


def _hundreds(words: str) -> dict[str, Meaning]:
    """Return words for hundreds, the first for one hundred."""
    return in_order("N", words, 100, step=100)


def _russian() -> dict[str, Meaning]:
    """Return the teens and tens of Russian."""
    endings = "ый ая ое ого ому ом ую ой"
    return {
        **declined("N", _RUSSIAN_TEENS, "надцать надцати", 11),
        **declined("O", _RUSSIAN_TEENS, " ".join(f"надцат{ending}" for ending in endings.split()), 11),
        **declined("O", "двадцат тридцат", endings, 20, step=10),
        **declined("O", "четвёрт", endings, 4),
        **numbered("N", _RUSSIAN_TENS, 20, step=10),
        **declined("O", "сороков пятидесят шестидесят семидесят восьмидесят девяност", endings, 40, step=10),
        **_hundreds("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"),
        **same("#", "тысяча тысячи тысяч тысячу", 1000),
    }


def _ukrainian() -> dict[str, Meaning]:
    """Return the teens and tens of Ukrainian."""
    endings = "ий а е ого ому у ої ій"
    return {
        **declined("N", _UKRAINIAN_TEENS, "надцять надцяти", 11),
        **declined("O", _UKRAINIAN_TEENS, " ".join(f"надцят{ending}" for ending in endings.split()), 11),
        **declined("O", "двадцят тридцят", endings, 20, step=10),
        **numbered("N", _UKRAINIAN_TENS, 20, step=10),
        **declined("O", "сороков п'ятдесят шістдесят сімдесят вісімдесят дев'яност", endings, 40, step=10),
        **_hundreds("сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот"),
        **same("#", "тисяча тисячі тисяч тисячу", 1000),
    }


NUMBER_WORDS: Mapping[str, dict[str, Meaning]] = {
    "ro": {
        **in_order("N", "unsprezece doisprezece treisprezece paisprezece cincisprezece șaisprezece", 11),
        **in_order("N", "șaptesprezece optsprezece nouăsprezece", 17),
        "douăsprezece": ("N", 12),
        **same("#", "mie mii", 1000),
        **same("#", "sută sute", 100),
    },
    "es": {
        **same("N", "uno un una", 1),
        **in_order("N", "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince", 2),
        **in_order("N", "dieciséis diecisiete dieciocho diecinueve", 16),
        **in_order("N", "veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis", 21),
        **in_order("N", "veintisiete veintiocho veintinueve", 27),
        **same("N", "veintiún veintiuna", 21),
        **_hundreds("ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos"),
        "cien": ("N", 100),
        "novecientos": ("N", 900),
        "mil": ("#", 1000),
    },
    "fr": {"seize": ("N", 16), **same("#", "mil mille", 1000), **same("#", "cent cents", 100)},
    "de": _german(),
    "pl": _polish(),
    "ru": _russian(),
    "uk": _ukrainian(),
    "ar": {
        **same("O", "الحادي الحادية", 1),
        **same("N", "عشرون عشرين", 20),
        **same("N", "ثلاثون ثلاثين", 30),
        **same("O", "الثلاثين الثلاثون", 30),
    },
}
"""By the code of the language; English has them among its words."""
