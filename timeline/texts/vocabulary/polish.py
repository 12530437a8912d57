"""The words of Polish texts that tell of time, beyond those of the date language."""

from timeline.dates.languages.table import declined, marked_words, same, valued
from timeline.texts.moments import Scale
from timeline.texts.vocabulary.table import WEEKDAYS, Extras

_MARKED = {
    "1": "każdy każdego każda każdą każdej każde",
    "6": "kilka kilku parę",
    "7": "około prawie niemal blisko ponad",
    "9": "całe całych pełnych kolejne kolejnych",
    "l": "potem",
    "f": "z ze",
    "@": "godz godzinie godziny",
}
_UNITS: dict[int, str] = {
    Scale.MINUTE: "minuta minuty minut minutę",
    Scale.SECOND: "sekunda sekundy sekund sekundę",
    Scale.DECADE: "dziesięcioleci",
    Scale.CENTURY: "stulecie stulecia stuleci",
}
_SETS: dict[int, str] = {
    Scale.DAY: "codziennie codzienny codzienna codzienne",
    Scale.WEEK: "cotygodniowy cotygodniowo",
    Scale.MONTH: "comiesięczny comiesięcznie",
    Scale.YEAR: "corocznie coroczny rocznie",
}
_REFS: dict[int, str] = {
    0: "teraz obecnie aktualnie",
    1: "niedawno ostatnio dawniej uprzednio",
    2: "wkrótce niebawem",
}

_PAST_VERBS = """
byli był była było były doszło odbył odbyła odbyło odbyły podpisali podpisano podpisał podpisała przyjął
przyjęła rozpoczął rozpoczęła rozpoczęło rozpoczęły wybrano zabito zaczął zaczęła zaczęło zakończył zakończyła
zakończyło zginął zginęli zginęła zmarli zmarł zmarła zostali został została zostało zostały
"""
_PLANNED = """
miał miała miało miały mieli przesunięto przewidziano przełożono przełożony wyznaczona wyznaczono wyznaczony
zaplanowana zaplanowane zaplanowano zaplanowany
"""
_COUNTED = """
dolarów domów drzew dzieci egzemplarzy euro głosów kilometrów kobiet km ludzi mężczyzn metrów mieszkańców milionów osób
pojazdów pracowników rannych rubli samochodów stron studentów sztuk ton uczestników uczniów zabitych złotych żołnierzy
"""
_NUMBERED = """
art artykuł artykule artykułu boeing dom lot model nr numer numerem pokoju pokój rezolucja rezolucji rezolucję rozdział
sala sali strona stronie strony str typ
"""

_MONTH_ADJECTIVES = """
styczniow lutow marcow kwietniow majow czerwcow lipcow sierpniow wrześniow październikow listopadow grudniow
"""

_DAYS = ("poniedziałek", "wtorek", "środę środa", "czwartek", "piątek", "sobotę sobota", "niedzielę niedziela")

_SCHEDULED = """
kończy kończą mija otwiera rozpoczyna rozpoczynają rusza ruszają startuje upływa wygasa zaczyna zaczynają zamyka
"""

EXTRAS = Extras(
    enduring="trwa trwają",
    scheduled=_SCHEDULED,
    lasting="działa działają jest mieszka obowiązuje obowiązują pozostaje są trwa trwają",
    month_adjectives=_MONTH_ADJECTIVES,
    hours_before="godz godzinie godziny",
    hours_at="godzinie godziny",
    at="do o od po",
    words={
        **marked_words(_MARKED),
        **valued("U", _UNITS),
        **valued("2", _SETS),
        **valued("3", _REFS),
        **same("#", "sto stu", 100),
        **declined("d", "następn", "y ego ym ej ą a e", 1, step=0),
        **declined("d", "poprzedni", "ego m ej ą a e", -1, step=0),
        **same("q", "tamtego tamtej tamtym", 0),
        **declined("M", _MONTH_ADJECTIVES, "y ego emu ym a ej ą e ych ymi", 1),
        "nazajutrz": ("~", 1),
        "lata": ("U", Scale.YEAR),
        **same("z", "ranek ranem", 0),
        **same("z", "popołudniu popołudnie", 1),
        **same("z", "wieczorem wieczór wieczoru", 2),
        **same("z", "nocą nocy noc", 3),
    },
    rows={
        **dict.fromkeys(("noc na", "nocy na"), ("z", 5)),
        **{f"co {day}": ("2", WEEKDAYS + number) for number, days in enumerate(_DAYS) for day in days.split()},
        "boże narodzenie": ("*", 1225),
        "w sylwestra": ("*", 1231),
        "w wigilię": ("*", 1224),
        "nowy rok": ("*", 101),
        "o północy": ("C", -1),
        **dict.fromkeys(("tuż po północy", "krótko po północy", "wkrótce po północy"), ("C", 0)),
        **dict.fromkeys(("tuż przed północą", "krótko przed północą"), ("C", -1)),
        "w południe": ("C", 12),
        "co roku": ("2", Scale.YEAR),
        "co miesiąc": ("2", Scale.MONTH),
        "co tydzień": ("2", Scale.WEEK),
        "tego samego": ("q", 0),
        "tej samej": ("q", 0),
        "tym samym": ("q", 0),
        "w tym czasie": ("3", 0),
        "w tamtym czasie": ("3", 1),
        "co najmniej": ("7", 1),
        "po południu": ("z", 1),
    },
    off="gru kwi lis mar pon poludnie południe polnoc północ polnocy północy pt wt śr",
    plurals="dekad dekady dziesięcioleci minut minuty sekund sekundy stuleci",
    ages="lat lata",
    aged=",",
    dotted="godz kw r rr w ww",
    bare_seasons=True,
    numbered=_NUMBERED,
    counted=_COUNTED,
    before_years="w od do",
    ahead="ma mają planuje planują zamierza",
    certain="będzie będą odbędzie odbędą ogłosi rozpatrzy rozpocznie spotka spotkają wejdzie zacznie",
    back="byli był była było były odbył odbyło powiedział powiedziała został została",
    past="ał ił ął yła yło yli ała ało ali iła iło ili ęła ęło ęli eli uł uła",
    past_verbs=_PAST_VERBS,
    may_be_past="ł ła ło li ły ano ono to ny na ne",
    planned=_PLANNED,
    partings="dla do gdy jeśli kiedy która które którzy który na po przed że żeby",
    next_is_following=True,
)
