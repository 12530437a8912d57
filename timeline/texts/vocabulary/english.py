"""The words of English news and histories that tell of time, beyond those of the date language."""

from timeline.dates.languages.table import in_order, marked_words, same, valued
from timeline.texts.moments import Scale
from timeline.texts.vocabulary.table import WEEKDAYS, Extras

_MARKED = {
    "0": "the",
    "1": "every each",
    "6": "several few some many",
    "7": "nearly almost about approximately around roughly",
    "9": "full whole entire more consecutive straight additional fiscal fy comparable",
    "_": "of",
    "i": "within over for",
    "@": "gmt edt est et pdt pst pt cdt cst ct utc cet cest bst eest msk",
}
_UNITS: dict[int, str] = {
    Scale.MINUTE: "minute minutes",
    Scale.SECOND: "seconds",
    Scale.CENTURY: "centuries",
    Scale.MILLENNIUM: "millennium millennia",
}
_SETS: dict[int, str] = {
    Scale.HOUR: "hourly",
    Scale.DAY: "daily nightly",
    Scale.WEEK: "weekly",
    Scale.MONTH: "monthly",
    Scale.YEAR: "yearly annually",
}
_REFS: dict[int, str] = {
    0: "now currently nowadays presently",
    1: "recently lately",
}

_OFF = """
afterwards back but ce cent cob effective eod inst instant latter or post pre prox starting thereafter ult
"""
_AHEAD_WORDS = """
due effective expect expected expects hopes hoping intend intends may meets might planned planning resume scheduled
soon upcoming
"""
_BACK_WORDS = """
after ago became been began brought built came did fell found gave got had has have held kept last led left lost made
met ran rose said saw saying says sent since spoke told took was went were won wrote
"""

_AHEAD_TO = """
aim aims are has have hope hopes is need needs plan plans pledge pledges promise promises seek seeks set vow vows want
wants
"""

_PAST_VERBS = """
ate became began bled bought broke brought built burned burst came caught chose cut did died drank drew drove fed fell
felt fled flew flung fought found gave got grew had held hid hit hung kept killed knew laid lay led left lost made
meant met paid put ran rang rode rose said sank saw sent shed shook shot slept sold sought sped spent spoke stole
stood struck swam swept swore taught thought threw told took tore understood was went wept were withdrew woke won wore
wrote
"""
_PLANNED = """
agreed announced deadline delayed due effective expected expired expires fixed moved ordered payable planned postponed
proposed pushed rescheduled reset scheduled set slated summoned tabled targeted told
"""
_PARTINGS = """
after ahead although as because before for if than that to when where which while who whose with without
"""
_OPEN_VERBS = "are be being can could does is may must not should would"

_NUMBERED = """
apartment appendix article boeing box bus case chapter channel clause exhibit figure flight form highway interstate iso
item line lot model no nos number p page para paragraph paragraphs pp psalm recital room route rule section size suite
table unit verse vol volume
"""
_COUNTED = """
aircraft billion bodies casualties children civilians copies dead deaths drones employees euros families feet fighters
homes houses inhabitants injured kilometers kilometres killed km m men meters metres miles million missiles patients
people people's persons pieces points pounds prisoners residents seats soldiers students thousand tonnes tons troops
vehicles victims villages voters votes women words workers wounded
"""
_OF_GENERAL_DAYS = """
audience computers consumers culture entrepreneurs europe generation generations kids leaders parents society standards
students technology teenagers terms warfare world young youth
"""
_TITLES = """
captain col colonel dame dr gen general judge justice lady lieutenant lord maj major minister miss mr mrs ms pfc
president prof professor rep secretary sen senator sergeant sgt sir
"""
_LAWS = """
act acts agreement amendment bill bonds code constitution convention credit debentures decree directive facility
indenture notes order ordinance protocol resolution regulation regulations rules series statute
"""

EXTRAS = Extras(
    scheduled="begins closes ends expires opens reopens resumes starts",
    words={
        **marked_words(_MARKED),
        **valued("U", _UNITS),
        **valued("2", _SETS),
        **valued("3", _REFS),
        **in_order("2", "mondays tuesdays wednesdays thursdays fridays saturdays sundays", WEEKDAYS),
        "old": ("8", 0),
        "long": ("8", 1),
        **same("d", "prior", -1),
        **same("d", "following subsequent ensuing", 1),
        **in_order("z", "afternoon evening night", 1),
        **same("z", "dusk nightfall sunset", 2),
        "recent": ("p", -1),
        "fall": ("F", 23),
        "period": ("5", 0),
        "latest": ("q", 0),
        "ago": ("x", -1),
        "ended": ("4", 0),
        "ending": ("4", 0),
        "dozen": ("#", 12),
        "midnight": ("C", 0),
        "christmas": ("*", 1225),
        "halloween": ("*", 1031),
    },
    rows={
        "every other": ("1", 0),
        "or so": ("9", 0),
        "local time": ("@", 0),
        "year - end": ("*", 1231),
        "year end": ("*", 1231),
        "once a": ("1", 0),
        "twice a": ("1", 0),
        "more than": ("7", 1),
        "less than": ("7", 2),
        "at least": ("7", 1),
        "at most": ("7", 2),
        "up to": ("7", 2),
        "as many as": ("7", 2),
        "a few": ("6", 0),
        "a number of": ("6", 0),
        "right now": ("3", 0),
        "at present": ("3", 0),
        "as early as": (".", 0),
        "as soon as": (".", 0),
        "deadline until": ("t", 0),
        "start in": ("i", 0),
        "end in": ("i", 0),
        "comes into force": (".", 0),
        "goes into effect": (".", 0),
        "takes effect": (".", 0),
        "may have": (".", 0),
        "might have": (".", 0),
        "may not have": (".", 0),
        "might not have": (".", 0),
        "at the moment": ("3", 0),
        "these days": ("3", 0),
        "for now": (".", 0),
        "for christmas": (".", 0),
        "the near future": ("3", 2),
        "the foreseeable future": ("3", 2),
        "the near term": ("3", 2),
        "the short term": ("3", 2),
        "into the future": ("3", 2),
        "in the future": ("3", 2),
        "as planned": (".", 0),
        "as previously planned": (".", 0),
        "as originally planned": (".", 0),
        "as scheduled": (".", 0),
        "as expected": (".", 0),
        "christmas day": ("*", 1225),
        "christmas eve": ("*", 1224),
        "boxing day": ("*", 1226),
        "new year 's eve": ("*", 1231),
        "new year 's day": ("*", 101),
        "valentine 's day": ("*", 214),
        "armistice day": ("*", 1111),
        "remembrance day": ("*", 1111),
        "veterans day": ("*", 1111),
        "may day": ("*", 501),
        "bastille day": ("*", 714),
        "all saints day": ("*", 1101),
        "all souls day": ("*", 1102),
    },
    off=_OFF,
    off_rows=("close of business", "night before", "this afternoon", "this evening", "this morning"),
    unsure="jan mar march may mon sat sun wed",
    indefinite="a an",
    plurals="millennia minutes seconds",
    company_years="fiscal",
    capitals=True,
    definite=("on the",),
    day_names="ash black bloody cyber easter fat good holy maundy palm super",
    numbered=_NUMBERED,
    counted=_COUNTED,
    clocked="in",
    at="at",
    decimal_point=True,
    titles=_TITLES,
    streets="alley avenue ave bridge court drive gardens lane park place road rd row square street st terrace way",
    laws=_LAWS,
    yearly="budget census championship championships election elections festival games olympics primaries summit",
    of_persons="administration cabinet family government ministry premiership",
    general_days="today tomorrow",
    of_general_days=_OF_GENERAL_DAYS,
    papers="broadsheet magazine newspaper paper tabloid",
    before_years="in since until year",
    ahead=_AHEAD_WORDS,
    certain="ll shall will",
    ahead_rows=("as early as", "as soon as", "comes into force", "deadline until", "goes into effect", "takes effect"),
    back=_BACK_WORDS,
    ahead_to=_AHEAD_TO,
    infinitive="to",
    past="ed",
    past_verbs=_PAST_VERBS,
    pronouns="he i it she the there they we you",
    planned=_PLANNED,
    partings=_PARTINGS,
    open_verbs=_OPEN_VERBS,
    reported="would",
    done="had was were",
    pluperfect="had",
    of_verbs="for with",
    within="within",
    sunday_first=True,
    plain_tenses=True,
)
