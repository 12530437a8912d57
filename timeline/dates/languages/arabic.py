"""The words of Arabic dates, the months by their three sets of names; the marks are those of the English table."""

from timeline.dates.connectives import Connectives
from timeline.dates.languages.number_words import NUMBER_WORDS
from timeline.dates.languages.table import AGO, Language, Meaning, Turn, Unit, in_order, marked_words, numbered, valued

_MONTHS = """
يناير جانفي
فبراير فيفري شباط
مارس آذار
أبريل إبريل أفريل نيسان
مايو ماي أيار
يونيو جوان حزيران
يوليو جويلية تموز
أغسطس أوت آب
سبتمبر أيلول
أكتوبر
نوفمبر
ديسمبر
"""
_LEVANTINE = {"كانون الثاني": 1, "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12}
_BESIDE = {
    1: "يناير",
    2: "فبراير",
    3: "مارس",
    4: "أبريل",
    5: "مايو",
    6: "يونيو",
    7: "يوليو",
    8: "أغسطس",
    9: "سبتمبر",
    10: "أكتوبر",
    11: "نوفمبر",
    12: "ديسمبر",
}
_WEEKDAYS = "الاثنين الإثنين\nالثلاثاء\nالأربعاء\nالخميس\nالجمعة\nالسبت\nالأحد"
_ORDINALS = """
الأول الأولى
الثاني الثانية
الثالث الثالثة
الرابع الرابعة
الخامس الخامسة
السادس السادسة
السابع السابعة
الثامن الثامنة
التاسع التاسعة
العاشر العاشرة
"""
_TEENS = "الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع"
_NUMBERS = """
واحد واحدة
اثنان اثنين اثنتين
ثلاثة ثلاث
أربعة أربع
خمسة خمس
ستة ست
سبعة سبع
ثمانية ثماني ثمان
تسعة تسع
عشرة عشر
"""
_UNITS = {
    Unit.DAY: "يوم أيام يوما اليوم",
    Unit.WEEK: "أسبوع أسابيع الأسبوع أسبوعا",
    Unit.MONTH: "شهر أشهر شهور الشهر شهرا",
    Unit.QUARTER: "الربع ربع",
    Unit.YEAR: "سنة سنوات السنة عام أعوام العام عاما عامي",
    Unit.HOUR: "ساعة ساعات",
    Unit.DECADE: "عقد عقود العقد",
}
_WAYS = {
    -1: "الماضي الماضية الماضيين الماضيتين الفائت الفائتة المنصرم المنصرمة",
    0: "الحالي الحالية الجاري الجارية هذا هذه",
    1: "القادم القادمة القادمين القادمتين المقبلين المقبلتين المقبل المقبلة",
}
_SIMPLE = {
    "i": "في",
    "Z": "بعد",
    "f": "من",
    "t": "إلى حتى",
    "b": "بين",
    "a": "و",
    "o": "أو",
    "s": "منذ",
    "B": "قبل",
    "+": "عدة بضع بضعة عدد أكثر أقل",
    "=": "كل",
    "!": "دقيقة دقائق",
    "c": "نحو حوالي قرابة حوالى تقريبا زهاء",
    "u": "ربما",
    "K": "القرن",
    "n": "ليلة",
    "T": "نصف النصف",
    "q": "التالي التالية",
    "z": "صباح مساء صباحا ظهرا عصرا فجر فجرا",
}
_SEASONS = "ربيع الربيع\nصيف الصيف\nخريف الخريف\nشتاء الشتاء"
_PARTS = "أوائل بداية البداية مطلع\nمنتصف أواسط\nأواخر نهاية النهاية"
_DECADES = "العشرينيات الثلاثينيات الأربعينيات الخمسينيات الستينيات السبعينيات الثمانينيات التسعينيات"


def _spelled(words: dict[str, Meaning]) -> dict[str, Meaning]:
    """Return words also as they are typed without the signs on the letter alif."""
    bare = str.maketrans("أإآ", "ااا")
    return {word.translate(bare): meaning for word, meaning in words.items()} | words


_WORDS = _spelled(
    {
        **NUMBER_WORDS["ar"],
        **marked_words(_SIMPLE),
        **numbered("M", _MONTHS, 1),
        **numbered("W", _WEEKDAYS, 0),
        **numbered("O", _ORDINALS, 1),
        **numbered("N", _NUMBERS, 1),
        **numbered("S", _SEASONS, 21),
        **numbered("P", _PARTS, 0),
        **valued("U", _UNITS),
        **valued("D", _WAYS),
        **{word: ("g", 10 * number) for number, word in enumerate(_DECADES.split(), 2)},
        **{word.removeprefix("ال"): ("g", 10 * number) for number, word in enumerate(_DECADES.split(), 2)},
        **in_order("R", "أمس اليوم غدا", -1),
        "العشرين": ("O", 20),
        "العشرون": ("O", 20),
        "م": ("E", 1),
        "الألفية": ("K", 1),
        "الثلث": ("\u2153", 3),
        "الميلادي": ("E", 1),
        "الآن": ("R", 0),
        "خلال": ("i", 0),
        "الليلة": ("n", 0),
        "شمالي": ('"', 4),
        "جنوبي": ('"', 8),
        "ظهر": ("C", 12),
        "الظهر": ("C", 12),
    }
)
_ROWS = _spelled(
    {
        "أول أمس": ("R", -2),
        "صباح يوم": ("z", 0),
        "مساء يوم": ("z", 0),
        "في يوم": ("i", 0),
        "خلال عام": ("i", 0),
        "بعد غد": ("R", 2),
        "بعد الغد": ("R", 2),
        "في موعد أقصاه": ("y", 0),
        "قبل وقت قصير من": ("y", 1),
        "قبل فترة وجيزة من": ("y", 1),
        "بعد وقت قصير من": ("I", 1),
        "بعد فترة وجيزة من": ("I", 1),
        "قبل ذلك": ("e", 0),
        "بعد ذلك": ("l", 0),
        "بدون تاريخ": ("k", 0),
        "حتى الآن": ("r", 1),
        "حتى اليوم": ("r", 1),
        "بلا تاريخ": ("k", 0),
        "منتصف الليل": ("C", -1),
        "منتصف ليل": ("C", -1),
        "على أبعد تقدير": ("y", 0),
        "في غضون": ("Z", 0),
        "نهاية الأسبوع": ("U", Unit.WEEKEND),
        "عطلة نهاية الأسبوع": ("U", Unit.WEEKEND),
        "قبل الميلاد": ("E", -1),
        "غير معروف": ("k", 0),
        "غير معروفة": ("k", 0),
        "ق م": ("E", -1),
        "بعد الميلاد": ("E", 1),
        **{f"{word} عشر": ("O", number) for number, word in enumerate(_TEENS.split(), 11)},
        **{name: ("M", number) for name, number in _LEVANTINE.items()},
        **{f"{_BESIDE[number]} / {name}": ("M", number) for name, number in _LEVANTINE.items()},
        **{f"{name} / {_BESIDE[number]}": ("M", number) for name, number in _LEVANTINE.items()},
        **{
            f"{first} / {second}": ("M", number)
            for number, line in enumerate(_MONTHS.strip().split("\n"), 1)
            for first in line.split()
            for second in line.split()
            if first != second
        },
    }
)

_CONNECTIVES = Connectives(
    about="نحو {0}",
    possibly="ربما {0}",
    ongoing="منذ {0}",
    end_unknown="من {0}، النهاية غير معروفة",
    until="حتى {0}",
    start_unknown="حتى {0}، البداية غير معروفة",
    before="قبل {0}",
    after="بعد {0}",
    span="من {0} إلى {1}",
    between="بين {0} و{1}",
    during="أثناء {0}",
    old_style="{0} (التقويم القديم)",
    quoted="«{0}»",
    either="{0} أو {1}",
    or_earlier="{0} أو قبل ذلك",
    or_later="{0} أو بعد ذلك",
    both="{0} و{1}",
    unknown="غير معروف",
    decade="عقد {0}",
    century="القرن {0}",
    seasons=("ربيع", "صيف", "خريف", "شتاء"),
    hemispheres=(" (شمالي)", " (جنوبي)"),
    parts=(
        "الثلث الأول من {0}",
        "الثلث الثاني من {0}",
        "الثلث الثالث من {0}",
        "النصف الأول من {0}",
        "النصف الثاني من {0}",
    ),
    decade_of="العقد {0}",
    millennium="الألفية {0}",
)

LANGUAGE = Language(
    code="ar",
    name="Arabic",
    words=_WORDS,
    rows=_ROWS,
    dropped=frozenset({"الموافق", "تاريخ", "بتاريخ"}),
    plurals=frozenset({"أيام", "أسابيع", "أشهر", "شهور", "سنوات", "أعوام", "ساعات", "عقود"}),
    vague={"مؤخرا": "اذكر منذ متى: منذ نوفمبر", "قريبا": "اذكر حتى متى: حتى أغسطس"},
    refused={
        "negated": "ليس لا",
        "own-year": "المالية المالي الدراسي",
        "reign": "حكم",
    },
    months_before=frozenset({"شهر"}),
    years_before=frozenset({"عام", "سنة", "العام", "عامي"}),
    days_before=frozenset({"يوم"}),
    decade_words=frozenset({"عقد"}),
    prefixes=frozenset({"و"}),
    splits={
        "يومين": "2 يوم",
        "يومان": "2 يوم",
        "أسبوعين": "2 أسبوع",
        "شهرين": "2 شهر",
        "سنتين": "2 سنة",
        "عامين": "2 عام",
        "عقدين": "2 عقد",
        "وحتى": "حتى",
        "اليومين": "2 يوم",
        "الأسبوعين": "2 أسبوع",
        "الشهرين": "2 شهر",
        "السنتين": "2 سنة",
        "العامين": "2 عام",
    },
    clock_words=frozenset({"الساعة"}),
    mornings=frozenset({"صباح", "صباحا"}),
    evenings=frozenset({"مساء", "ظهرا", "عصرا"}),
    counted=(r"اليوم (?P<number>\d{1,9}) من (?P<name>\S+)",),
    aliases={"الحرب": "war", "الحصار": "siege"},
    turns=(
        Turn("(?<=[ON])f(?=[MUKYJ])|(?<=[T\u2153]O)f|(?<=M)f(?=U)", ""),
        AGO,
        Turn("s(?=[NJY]?U$)", "X"),
        Turn("U(?=W)", ""),
        Turn("Z(?![NJY]?U)|Z(?=UO)", "A"),
        Turn("(?<=C)aT", "$", 30),
    ),
    connectives=_CONNECTIVES,
)
