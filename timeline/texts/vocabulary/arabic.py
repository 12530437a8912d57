"""The words of Arabic texts that tell of time, beyond those of the date language."""

from timeline.dates.languages.table import marked_words, same, valued
from timeline.texts.moments import Scale
from timeline.texts.vocabulary.table import Extras

_MARKED = {
    "1": "كل",
    "6": "عدة بضع بضعة",
    "7": "نحو حوالي قرابة زهاء",
    "l": "لاحقا",
    "@": "الساعة",
}
_UNITS: dict[int, str] = {
    Scale.MINUTE: "دقيقة دقائق",
    Scale.SECOND: "ثانية ثوان",
    Scale.CENTURY: "قرون",
}
_SETS: dict[int, str] = {
    Scale.DAY: "يوميا اليومية",
    Scale.WEEK: "أسبوعيا الأسبوعية",
    Scale.MONTH: "شهريا الشهرية",
    Scale.YEAR: "سنويا السنوية",
}
_REFS: dict[int, str] = {
    0: "الآن حاليا",
    1: "مؤخرا سابقا",
    2: "قريبا المستقبل",
}


_PAST_VERBS = """
انتهت انتهى بدأ بدأت توفي توفيت جرت جرى قتل قتلت كان كانت وقع وقعت
"""
_COUNTED = """
أشخاص أطفال أطنان أمتار امرأة بيتا جنديا جنيه جنيها درهم درهما دولار دولارا دينار دينارا رجلا رجل ريال ريالا شخص شخصا
صفحة طفلا طنا عاملا قتيلا كيلومتر كيلومترا ليرة متر مترا منزلا مليون نسخة نسمة يورو
"""

EXTRAS = Extras(
    scheduled="يبدأ تبدأ ينتهي تنتهي يفتح تفتح يستأنف تستأنف",
    rows={
        "اليوم التالي": ("~", 1),
        "اليوم السابق": ("~", -1),
        "اليوم نفسه": ("~", 0),
    },
    words={
        **marked_words(_MARKED),
        **valued("U", _UNITS),
        **valued("2", _SETS),
        **valued("3", _REFS),
        **same("d", "التالي التالية", 1),
        **same("d", "السابق السابقة", -1),
        **same("q", "نفسه نفسها ذلك تلك", 0),
        **same("z", "مساء", 2),
        **same("z", "ليلة ليلا", 3),
        "قبل": ("X", 0),
    },
    off="م و",
    plurals="ثوان دقائق قرون",
    numbered="صفحة رقم المادة مادة الغرفة غرفة رحلة الرحلة القرار قرار بوينغ طراز",
    counted=_COUNTED,
    before_years="عام سنة",
    ahead="المقرر",
    certain="سوف سيتم",
    back="أعلن أعلنت قال قالت كان كانت",
    past_verbs=_PAST_VERBS,
    planned="المتوقع المزمع مقرر",
    partings="إلى التي الذي الذين حتى",
)
