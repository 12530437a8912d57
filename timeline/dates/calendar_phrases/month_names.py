"""The months of other calendars by the names that texts give them."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.dates.calendar_phrases.foreign_names import MONTH_LINES


class Month(NamedTuple):
    """A month of a calendar."""

    calendar: str
    number: int


_NAMES: Mapping[str, Sequence[str]] = {
    "hebrew": (
        "nisan nissan",
        "iyar iyyar",
        "sivan",
        "tammuz tamuz",
        "av menachem_av",
        "elul",
        "tishri tishrei",
        "heshvan cheshvan marheshvan marcheshvan cheshvon",
        "kislev",
        "tevet teveth tebeth teves",
        "shevat shvat shebat",
        "adar adar_i adar_1 adar_rishon adar_aleph",
        "adar_ii adar_2 adar_sheni adar_bet veadar",
    ),
    "islamic": (
        "muharram moharram",
        "safar",
        "rabi_awwal rabi_awal rabi_i rabi_1 rebiulevvel",
        "rabi_thani rabi_ii rabi_akhir rabi_akhar rabi_2",
        "jumada_awwal jumada_ula jumada_i jumada_1",
        "jumada_thani jumada_thaniyah jumada_akhirah jumada_akhira jumada_ii jumada_2 cemaziyelahir",
        "rajab",
        "shaban shaaban shabaan",
        "ramadan ramadhan ramazan ramzan",
        "shawwal shawal",
        "dhu_qadah dhu_qada dhu_qidah dhu_qida",
        "dhu_hijjah dhu_hijja",
    ),
    "persian": (
        "farvardin",
        "ordibehesht",
        "khordad",
        "tir",
        "mordad amordad",
        "shahrivar",
        "mehr",
        "aban",
        "azar",
        "dey",
        "bahman",
        "esfand",
    ),
    "french-republican": (
        "vendemiaire",
        "brumaire",
        "frimaire",
        "nivose",
        "pluviose",
        "ventose",
        "germinal",
        "floreal",
        "prairial",
        "messidor",
        "thermidor",
        "fructidor",
        "sansculottides jour_complementaire jours_complementaires complementary_day",
    ),
}
_ARTICLE = re.compile(r"\b(?:al|el|ul|ath|ad|l)\b")
_JOINED = re.compile(r"\bdhul(?= )|\bdhu l(?= )|\bzul(?= )|\bdhil(?= )")


_APOSTROPHE = re.compile(r"['\u2018\u2019\u02be\u02bf`]")
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")


@lru_cache(maxsize=1024)
def plain_text(text: str) -> str:
    """Return a text in small letters without accents, apostrophes, hyphens within words, and Arabic articles."""
    bare = text.casefold()
    if not bare.isascii():
        bare = "".join(sign for sign in unicodedata.normalize("NFD", bare) if not unicodedata.combining(sign))
    bare = _HYPHEN.sub(" ", _APOSTROPHE.sub("", bare))
    return " ".join(_ARTICLE.sub(" ", _JOINED.sub("dhu", bare)).split())


MONTHS = {
    plain_text(name.replace("_", " ")): Month(calendar, number)
    for names in (_NAMES, {each: lines.strip().split("\n") for each, lines in MONTH_LINES.items()})
    for calendar, lines in names.items()
    for number, line in enumerate(lines, 1)
    for name in line.split()
}
