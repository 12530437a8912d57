"""The words of German texts that tell of time, beyond those of the date language."""

from timeline.dates.languages.table import declined, in_order, marked_words, same, valued
from timeline.texts.moments import Scale
from timeline.texts.vocabulary.table import WEEKDAYS, Extras

_MARKED = {
    "_": "der die das dem den des von",
    "1": "jeder jede jedes jeden jedem",
    "6": "einige einigen einiger mehrere mehreren mehrerer wenige wenigen weniger vielen viele",
    "7": "etwa rund fast knapp ungefähr gut über beinahe insgesamt circa",
    "9": "ganze ganzen weitere weiteren weiterer aufeinanderfolgenden volle vollen",
    "e": "zuvor vorher",
    "l": "danach darauf",
    "@": "ortszeit uhr",
}
_UNITS: dict[int, str] = {
    Scale.MINUTE: "minute minuten",
    Scale.SECOND: "sekunde sekunden",
    Scale.CENTURY: "jahrhunderten",
    Scale.YEAR: "jahreszeit",
}
_SETS: dict[int, str] = {
    Scale.HOUR: "stündlich",
    Scale.DAY: "täglich tägliche täglichen nächtlich",
    Scale.WEEK: "wöchentlich wöchentliche",
    Scale.MONTH: "monatlich monatliche monatlichen",
    Scale.YEAR: "jährlich jährliche jährlichen alljährlich",
}
_REFS: dict[int, str] = {
    0: "jetzt derzeit gegenwärtig zurzeit heutzutage momentan",
    1: "kürzlich vormals einst",
    2: "bald künftig zukünftig demnächst",
}
_GENITIVES = "januars februars märzes aprils mais junis julis augusts septembers oktobers novembers dezembers"


_PAST_VERBS = """
bat baten befahl befand befanden befasste begann begannen bekam bekamen bekannte berief beschloss beschlossen bestand
blieb blieben bot boten brach brachen brachte brachten brannte brannten empfing empfingen endete endeten entging
entkam entkamen entließ entschied entschieden erfuhr erfuhren ergab erhielt erhielten erhob erhoben erkannte erkannten
erklärte erklärten erlag erlitt erlitten erschien erschienen erschoss erschossen erwarb fand fanden fiel fielen flog
flogen floh flohen folgte folgten forderte forderten fuhr fuhren führte führten gab gaben galt galten gelang genoss
geriet gerieten geschah gewann gewannen ging gingen griff griffen gründete gründeten half halfen hatte hatten hielt
hielten hieß hob hoben kam kamen klang kostete kündigte lag lagen lehnte lief liefen ließ ließen litt log lud luden
machte machten meldete meldeten mied musste mussten nahm nahmen nannte nannten rief riefen riet rieten ritt rückte
rückten sagte sagten sah sahen sang sank sanken schied schien schienen schlief schloss schlossen schlug schlugen
schnitt schoss schossen schrie schrieb schrieben schuf schwamm schwieg schwiegen schwor sprach sprachen sprang
sprangen stahl stand standen starb starben stieg stiegen stieß stießen stimmte stimmten stritt stritten stürzte
stürzten tat traf trafen trank trat traten trieb trieben trug trugen tötete töteten unterlag unterschrieb verbot
verboten verbrachte vergaß verlieh verließ verließen verlor verloren verschob verschwand verschwanden versprach
verstarb verstieß verwies war waren warf warfen wich widersprach widersprachen wies wiesen wuchs wuchsen wurde wurden
wählte wählten zerstörte zerstörten zog zogen zwang zwangen überfiel überlebte
"""
_PLANNED = """
anberaumt angekündigt angesetzt erwartet festgelegt geplant könnte könnten sollte sollten terminiert verlegt
verschoben vertagt vorgesehen wollte wollten würde würden
"""
_COUNTED = """
arbeiter arten beamte bewohner bäume dollar einwohner euro exemplare fahrzeuge fälle familien flüchtlinge franken frauen
gäste häuser jahre kinder kilometer kronen kunden mann männer mark meilen menschen meter mitarbeiter mitglieder opfer
personen pfund plätze polizisten schüler seiten soldaten stimmen stück studenten teilnehmer tiere tonnen tote verletzte
wohnungen wörter zuschauer
"""
_NUMBERED = """
abschnitt akte artikel band bus flug haus kapitel linie modell nr nummer paragraf paragraph postfach raum resolution
saal seite strecke telefon typ zelle zimmer zug
"""

EXTRAS = Extras(
    scheduled="öffnet öffnen schließt endet enden",
    words={
        **marked_words(_MARKED),
        **valued("U", _UNITS),
        **valued("2", _SETS),
        **valued("3", _REFS),
        **declined("q", "selb gleich", "e er es en em", 0, step=0),
        **same("q", "dasselbe demselben denselben derselbe derselben desselben dieselbe dieselben", 0),
        **same("q", "jener jenem jenen jenes jene", 0),
        **declined("d", "folgend nächstfolgend darauffolgend", "e er es en em", 1, step=0),
        **declined("d", "vorherig vorangegangen", "e er es en em", -1, step=0),
        **same("z", "morgen", 0),
        **same("z", "nachmittags nachmittag", 1),
        **same("z", "abends abend", 2),
        **same("z", "nachts nacht", 3),
        **in_order("2", "montags dienstags mittwochs donnerstags freitags samstags sonntags", WEEKDAYS),
        **same("&", "auf um", 0),
        "neuen": ("d", 1),
        "beide": ("N", 2),
        "beiden": ("N", 2),
        "alt": ("8", 0),
        "vor": ("X", 0),
        "weihnachten": ("*", 1225),
        "heiligabend": ("*", 1224),
        "silvester": ("*", 1231),
        "silvesterabend": ("*", 1231),
        "neujahr": ("*", 101),
        "neujahrstag": ("*", 101),
        "allerheiligen": ("*", 1101),
        "nikolaustag": ("*", 1206),
        **in_order("M", _GENITIVES, 1),
    },
    rows={
        "bis zum": ("t", 0),
        "bis zur": ("t", 0),
        "bis in den": ("t", 0),
        "in der folge": ("3", 2),
        "in der folgezeit": ("3", 2),
        "der folgezeit": ("3", 2),
        "in zukunft": ("3", 2),
        "zu weihnachten": ("*", 1225),
        "zu neujahr": ("*", 101),
        "zu silvester": ("*", 1231),
        "wenig später": ("3", 2),
        "kurz darauf": ("3", 2),
        "kurz danach": ("3", 2),
        "kurze zeit später": ("3", 2),
        "kurz zuvor": ("3", 1),
        "kurz vorher": ("3", 1),
        "zu dieser zeit": ("3", 0),
        "zur gleichen zeit": ("3", 0),
        "zur selben zeit": ("3", 0),
        "in dieser zeit": ("3", 0),
        "bis heute": ("R", 0),
        "mehr als": ("7", 1),
        "weniger als": ("7", 2),
        "am selben": ("q", 0),
        "am gleichen": ("q", 0),
        "im selben": ("q", 0),
        "im gleichen": ("q", 0),
        "an diesem": ("q", 0),
        "an jenem": ("q", 0),
        "tags darauf": ("~", 1),
        "am tag darauf": ("~", 1),
        "am tag danach": ("~", 1),
        "tags zuvor": ("~", -1),
        "nacht auf": ("z", 5),
        "nacht zum": ("z", 5),
        "nacht vom": ("z", 3),
    },
    off_rows=("heute abend", "heute morgen", "gestern abend"),
    off="di do fr früh kw mi mo sa so",
    indefinite="ein eine einem einen einer eines",
    plurals="jahrhunderten jahrzehnte jahrzehnten minuten sekunden",
    dotted="chr jh jhd",
    dot_ordinals=True,
    bare_seasons=True,
    capitals=True,
    counted=_COUNTED,
    hours="uhr",
    at="ab bis gegen um",
    titles="dr fr frau general herr herrn major oberst präsident prof ministerin minister",
    numbered=_NUMBERED,
    before_years="in im seit jahr",
    ahead="beginnen beginnt endet geplant planen plant soll sollen startet tritt will wollen",
    certain="werden wird",
    back="erklärte haben hat hatte hatten ist sagte seit teilte war waren wurde wurden",
    past_verbs=_PAST_VERBS,
    may_be_past="te ten",
    planned=_PLANNED,
    partings="auf bevor bis dass für nachdem obwohl um weil wenn zu zum",
    done="hatte hatten war waren wurde wurden",
    pluperfect="hatte hatten",
)
