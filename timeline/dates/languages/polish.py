"""The words of Polish dates, in the cases in which dates are told; the marks are those of the English table."""

from timeline.dates.connectives import Connectives
from timeline.dates.languages.number_words import NUMBER_WORDS
from timeline.dates.languages.table import (
    AGO,
    CENTURY_AFTER,
    SINCE,
    Language,
    Turn,
    Unit,
    declined,
    marked_words,
    numbered,
    parts_of_year,
    same,
    undecorated,
    valued,
)

_MONTHS = """
styczeń stycznia styczniu styczniem sty
luty lutego lutym lut
marzec marca marcu marcem mar
kwiecień kwietnia kwietniu kwietniem kwi
maj maja maju majem
czerwiec czerwca czerwcu czerwcem cze
lipiec lipca lipcu lipcem lip
sierpień sierpnia sierpniu sierpniem sie
wrzesień września wrześniu wrześniem wrz
październik października październiku październikiem paź
listopad listopada listopadzie listopadem lis
grudzień grudnia grudniu grudniem gru
"""
_WEEKDAYS = """
poniedziałek poniedziałku poniedziałkiem pon
wtorek wtorku wtorkiem wt
środa środę środy środzie środą śr
czwartek czwartku czwartkiem czw
piątek piątku piątkiem pt
sobota sobotę soboty sobocie sobotą sob
niedziela niedzielę niedzieli niedzielą niedz
"""
_ORDINAL_STEMS = "pierwsz drug trzec czwart piąt szóst siódm ósm dziewiąt dziesiąt"
_NUMBERS = """
jeden jedna jedno jedną jednego
dwa dwie dwóch dwoma dwiema
trzy trzech trzema
cztery czterech czterema
pięć pięciu pięcioma
sześć sześciu
siedem siedmiu
osiem ośmiu
dziewięć dziewięciu
dziesięć dziesięciu
"""
_SEASONS = """
wiosna wiosny wiosnę wiosną
lato lata latem
jesień jesieni jesienią
zima zimy zimę zimą
"""
_UNITS = {
    Unit.DAY: "dzień dnia dni dniem dniach dniami",
    Unit.WEEK: "tydzień tygodnia tygodnie tygodni tygodniu tygodniem tygodniami",
    Unit.MONTH: "miesiąc miesiąca miesiące miesięcy miesiącu miesiącem miesiącami",
    Unit.QUARTER: "ćwierć ćwierci ćw kwartał kwartału kwartale kw",
    Unit.YEAR: "rok roku roki lat latach latami laty rokiem r rr",
    Unit.HOUR: "godzina godziny godzinę godzin godziną godzinami",
    Unit.DECADE: "dekada dekady dekadzie dekadę dekadą dekad dekadami",
    Unit.WEEKEND: "weekend weekendu weekendzie",
}
_WAYS = {
    -1: "zeszły zeszła zeszłego zeszłej zeszłym zeszłą ubiegły ubiegła ubiegłego ubiegłej ubiegłym ubiegłą "
    "miniony minionego minionym minionej ostatni ostatnia ostatniego ostatniej ostatnim ostatnią ostatnie ostatnich",
    0: "ten ta to tego tej tym tę te tych obecny obecnego bieżący bieżącego bieżącym",
    1: "przyszły przyszła przyszłego przyszłej przyszłym przyszłą następny następna następnego następnej następnym "
    "następną najbliższy najbliższym najbliższą",
}
_SIMPLE = {
    "i": "w we na o",
    "Z": "za",
    "f": "od",
    "t": "do",
    "b": "między pomiędzy",
    "a": "i oraz a",
    "o": "lub albo czy",
    "s": "począwszy",
    "B": "przed",
    "A": "po",
    "e": "wcześniej",
    "l": "później",
    "x": "temu",
    "+": "kilka kilku parę paru wiele wielu ponad więcej mniej",
    "=": "każdy każdego każdą każdej każde codziennie co",
    "c": "około ok circa ca orientacyjnie",
    "!": "minut minuty minuta min",
    "m": "datowany datowana datowane",
    "u": "prawdopodobnie zapewne przypuszczalnie chyba",
    "z": "rano rankiem wieczorem wieczór świtem świcie świtu",
    "\u00a7": "z ze",
    "K": "wiek wieku wieki wiekiem wieków wiekami",
    "T": "poł połowa połowę połowy połowie pół półrocze półroczu półrocza",
}
_DECADES = """
dwudzieste dwudziestych
trzydzieste trzydziestych
czterdzieste czterdziestych
pięćdziesiąte pięćdziesiątych
sześćdziesiąte sześćdziesiątych
siedemdziesiąte siedemdziesiątych
osiemdziesiąte osiemdziesiątych
dziewięćdziesiąte dziewięćdziesiątych
"""
_PARTS = "pocz początek początku początkiem\nśrodek środku środkowe\nkoniec końca końcu końcem kon"

_WORDS = {
    **NUMBER_WORDS["pl"],
    **marked_words(_SIMPLE),
    "w": ("i", 0),
    **numbered("M", _MONTHS, 1),
    **numbered("W", _WEEKDAYS, 0),
    **declined("O", _ORDINAL_STEMS, "y a e i ia ie ego iego ej iej ym im ą ią", 1),
    **numbered("N", _NUMBERS, 1),
    **numbered("S", _SEASONS, 21),
    **numbered("P", _PARTS, 0),
    **valued("U", _UNITS),
    **parts_of_year(),
    **valued("D", _WAYS),
    **numbered("R", "przedwczoraj\nwczoraj\ndziś dzisiaj\njutro\npojutrze", -2),
    **valued("N", dict(zip(range(20, 100, 10), _DECADES.strip().split("\n"), strict=True))),
    **same('"', "północna północne północny", 4),
    **same('"', "południowa południowe południowy", 8),
    **same("K", "tysiąclecie tysiąclecia tysiącleciu tysiącleciem", 1),
    **same("N", "zerowe zerowych", 0),
    "noc": ("n", 0),
    "nocy": ("n", 0),
    "nocą": ("n", 0),
    "trwa": ("r", 0),
    **same("k", "nieznany nieznana"),
    "pne": ("E", -1),
    "ne": ("E", 1),
    "południe": ("C", 12),
    "północ": ("C", -1),
    "północy": ("C", -1),
    "najpóźniej": ("y", 0),
    "najwcześniej": ("I", 0),
    "ćwierć": ("U", Unit.QUARTER),
    "ćwierćwiecze": ("U", Unit.QUARTER),
}

_CONNECTIVES = Connectives(
    about="około {0}",
    possibly="być może {0}",
    ongoing="od {0}, trwa",
    end_unknown="od {0}, koniec nieznany",
    until="do {0}",
    start_unknown="do {0}, początek nieznany",
    before="przed {0}",
    after="po {0}",
    span="od {0} do {1}",
    between="między {0} a {1}",
    during="podczas {0}",
    old_style="{0} (st. st.)",
    quoted="„{0}”",
    either="{0} lub {1}",
    or_earlier="{0} lub wcześniej",
    or_later="{0} lub później",
    both="{0} i {1}",
    unknown="nieznana",
    decade="lata {0}.",
    century="{0} wiek",
    roman=True,
    seasons=("wiosna", "lato", "jesień", "zima"),
    hemispheres=(" (północna)", " (południowa)"),
    parts=(
        "pierwsze cztery miesiące {0}",
        "środkowe cztery miesiące {0}",
        "ostatnie cztery miesiące {0}",
        "pierwsza połowa {0}",
        "druga połowa {0}",
    ),
    decade_of="dekada {0}",
    millennium="{0} tysiąclecie",
)

LANGUAGE = Language(
    code="pl",
    name="Polish",
    words=undecorated(_WORDS),
    rows=undecorated(
        {
            "krótko przed": ("y", 1),
            "tuż przed": ("y", 1),
            "niedługo przed": ("y", 1),
            "krótko po": ("I", 1),
            "tuż po": ("I", 1),
            "wkrótce po": ("I", 1),
            "niedługo po": ("I", 1),
            "tydzień od": ("F", 0),
            "nad ranem": ("z", 0),
            "bez daty": ("k", 0),
            "b d": ("k", 0),
            "pod koniec": ("P", 2),
            "wpół do": ("%", -30),
            "pół do": ("%", -30),
            "kwadrans po": ("%", 15),
            "za kwadrans": ("%", -15),
            "za pięć": ("%", -5),
            "za dziesięć": ("%", -10),
            "za dwadzieścia": ("%", -20),
            "w ciągu ostatnich": ("v", -1),
            "przez ostatnie": ("v", -1),
            "z początkiem": ("P", 0),
            "w połowie": ("P", 1),
            "nie później niż": ("y", 0),
            **dict.fromkeys(("noc na", "nocy na"), ("n", -1)),
            "aż do": ("t", 0),
            "aż po": ("t", 0),
            "w okresie od": ("f", 0),
            "okres od": ("f", 0),
            "nie wcześniej niż": ("I", 0),
            "począwszy od": ("s", 0),
            "w ciągu": ("i", 0),
            "w trakcie": ("i", 0),
            "po południu": ("z", 0),
            "przed południem": ("z", 0),
            "do dziś": ("r", 1),
            "do teraz": ("r", 1),
            "po dziś dzień": ("r", 0),
            "do chwili obecnej": ("r", 0),
            "do dzisiaj": ("r", 1),
            "być może": ("u", 0),
            "p n e": ("E", -1),
            "n e": ("E", 1),
        }
    ),
    dropped=frozenset({"włącznie", "dniu"}),
    plurals=frozenset(
        {
            "ostatnie",
            "ostatnich",
            "te",
            "tych",
            "dni",
            "tygodnie",
            "tygodni",
            "miesiące",
            "miesięcy",
            "lat",
            "latach",
            "rr",
        }
    ),
    vague={"niedawno": "powiedz, od kiedy: od listopada", "wkrótce": "powiedz, do kiedy: do sierpnia"},
    refused={
        "zone": "lokalnego miejscowego",
        "negated": "nie nigdy oprócz",
        "turn": "przełom przełomie przełomu",
        "own-year": "obrotowy szkolny budżetowy sezon sezonie",
        "plural": "poniedziałki wtorki czwartki piątki soboty niedziele",
        "vague": "kiedyś",
        "reign": "panowania",
    },
    ordinal_endings=frozenset({"go", "ego", "ej", "-y", "-a", "ym", "szy"}),
    months_before=frozenset({"miesiąc", "miesiąca", "miesiącu"}),
    days_before=frozenset({"dnia", "dniach"}),
    years_before=frozenset({"rok", "roku", "rokiem"}),
    years_after=frozenset({"rok", "roku", "rokiem", "r", "rr"}),
    decade_words=frozenset({"lata", "lat", "latach"}),
    counted=(r"(?:(?P<nth>\d{1,9})\.? (?:dzień|dnia|dniu|dniem)|dzień (?P<number>\d{1,9})\.?) (?P<name>\S+)",),
    aliases={"wojny": "war", "oblężenia": "siege"},
    splits={
        "b.d.": "nieznana",
        "br": "bieżącego roku",
        "ub.": "ubiegłego",
        "ub.r.": "ubiegłego roku",
        "br.": "bieżącego roku",
        "b.r.": "bieżącego roku",
        "b.m.": "bieżącego miesiąca",
        "półtora": "jeden i pół",
        "poltora": "jeden i pol",
    },
    clock_words=frozenset({"godzinach", "godzina", "godziną", "godzinie", "godzinę", "godziny", "godz"}),
    mornings=frozenset({"rano"}),
    evenings=frozenset({"wieczorem", "wieczór", "południu"}),
    turns=(
        Turn("(?<=[NJ])S(?=[xAB]|$)", "U", Unit.YEAR),
        AGO,
        SINCE,
        Turn("(?<=n)\u00a7", "f"),
        Turn("\u00a7", ""),
        CENTURY_AFTER,
    ),
    connectives=_CONNECTIVES,
)
