"""The names of feasts that are on another day each year, by language: a line is a feast, its names part by commas."""

from collections.abc import Mapping
from functools import cache

from timeline.dates.languages.table import Meaning
from timeline.texts.feasts import Church, CountryFeast, EasterFeast, number_of

_ENGLISH = {
    0: "easter, easter sunday, easter day",
    1: "easter monday",
    -1: "holy saturday",
    -2: "good friday",
    -3: "maundy thursday",
    -7: "palm sunday",
    -46: "ash wednesday",
    -47: "shrove tuesday",
    39: "ascension day",
    49: "pentecost, whit sunday, whitsun",
    50: "whit monday, pentecost monday",
}
_GERMAN = {
    0: "ostern, ostersonntag, osterfest, zu ostern",
    1: "ostermontag",
    -1: "karsamstag",
    -2: "karfreitag",
    -3: "gründonnerstag",
    -7: "palmsonntag",
    -46: "aschermittwoch",
    -47: "faschingsdienstag, fastnachtsdienstag",
    -48: "rosenmontag",
    39: "christi himmelfahrt",
    49: "pfingsten, pfingstsonntag, zu pfingsten",
    50: "pfingstmontag",
    60: "fronleichnam",
}
_FRENCH = {
    0: "pâques, dimanche de pâques",
    1: "lundi de pâques",
    -1: "samedi saint",
    -2: "vendredi saint",
    -3: "jeudi saint",
    -7: "dimanche des rameaux",
    -46: "mercredi des cendres",
    -47: "mardi gras",
    39: "ascension, jeudi de l ascension",
    49: "pentecôte, dimanche de pentecôte, dimanche de la pentecôte",
    50: "lundi de pentecôte, lundi de la pentecôte",
}
_SPANISH = {
    0: "domingo de pascua, domingo de resurrección",
    1: "lunes de pascua",
    -1: "sábado santo",
    -2: "viernes santo",
    -3: "jueves santo",
    -7: "domingo de ramos",
    -46: "miércoles de ceniza",
    49: "pentecostés",
}
_POLISH = {
    0: "wielkanoc, wielkanocy, wielkanocą, niedziela wielkanocna, niedzielę wielkanocną, niedzieli wielkanocnej",
    1: "poniedziałek wielkanocny, poniedziałku wielkanocnego, lany poniedziałek",
    -1: "wielka sobota, wielką sobotę, wielkiej soboty",
    -2: "wielki piątek, wielkiego piątku, wielkim piątkiem, wielkim piątku",
    -3: "wielki czwartek, wielkiego czwartku",
    -7: "niedziela palmowa, niedzielę palmową, niedzieli palmowej",
    -46: "środa popielcowa, środę popielcową, popielec",
    49: "zielone świątki, zielonych świątek",
    60: "boże ciało, bożego ciała, bożym ciałem",
}
_UKRAINIAN = {
    0: "великдень, великодня, великодню, великоднем, великодні",
    1: "світлий понеділок, поливаний понеділок",
    -2: "страсна п'ятниця, страсну п'ятницю, страсної п'ятниці, велика п'ятниця, велику п'ятницю, великої п'ятниці",
    -7: "вербна неділя, вербну неділю, вербної неділі",
    49: "трійця, трійцю, трійці, зелені свята, зелених свят",
}
_RUSSIAN = {
    0: "пасха, пасху, пасхи, пасхе, пасхой",
    1: "светлый понедельник",
    -2: "страстная пятница, страстную пятницу, страстной пятницы, великая пятница, великую пятницу",
    -7: "вербное воскресенье, вербного воскресенья",
    49: "троица, троицу, троицы, троице",
}
_ROMANIAN = {
    0: "paște, paști, paștele, paștelui, paștilor, de paște, de paști",
    1: "lunea paștelui, a doua zi de paște, a doua zi de paști",
    -2: "vinerea mare, vinerii mari",
    -7: "florii, floriile, floriilor, de florii",
    49: "rusalii, rusaliile, rusaliilor, de rusalii",
}
_WESTERN = {"en": _ENGLISH, "de": _GERMAN, "fr": _FRENCH, "es": _SPANISH, "pl": _POLISH}
_OF_TWO_CHURCHES = {"uk": _UKRAINIAN, "ru": _RUSSIAN, "ro": _ROMANIAN}
_OF_COUNTRIES = (
    "thanksgiving",
    "thanksgiving day",
    "martin luther king day",
    "labor day",
    "memorial day",
    "columbus day",
)


def _around_easter(feasts: Mapping[int, str], church: Church, before: str = "") -> dict[str, Meaning]:
    """Return the names of feasts by their days from Easter with their numbers."""
    return {
        f"{before}{name}": ("*", number_of(EasterFeast(church, days)))
        for days, names in feasts.items()
        for name in names.split(", ")
    }


@cache
def feasts_of(code: str) -> Mapping[str, Meaning]:
    """Return the names of feasts in a language with the mark of a feast and their numbers."""
    western = _around_easter(_WESTERN.get(code, {}), Church.WESTERN)
    named = western | _around_easter(_OF_TWO_CHURCHES.get(code, {}), Church.EITHER)
    if code != "en":
        return named
    of_countries = {name: ("*", number_of(CountryFeast(name))) for name in _OF_COUNTRIES}
    return named | _around_easter({0: "easter"}, Church.ORTHODOX, "orthodox ") | of_countries
