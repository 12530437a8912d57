"""The words of French texts that tell of time, beyond those of the date language."""

from timeline.dates.languages.table import in_order, marked_words, same, valued
from timeline.texts.moments import Scale
from timeline.texts.vocabulary.table import PLURAL, WEEKDAYS, Extras

_MARKED = {
    "0": "le la les l",
    "_": "de d des",
    "1": "chaque tous toutes",
    "6": "plusieurs quelques",
    "7": "environ presque près",
    "9": "entier entière consécutifs",
    "i": "au à lors",
    "l": "tard après",
    "t": "au",
    "@": "heures heure gmt",
}
_UNITS: dict[int, str] = {
    Scale.MINUTE: "minute minutes",
    Scale.SECOND: "seconde secondes",
    Scale.CENTURY: "siècles",
    Scale.HALF: "semestre semestres",
    Scale.DAY: "journée journées",
}
_SETS: dict[int, str] = {
    Scale.DAY: "quotidiennement",
    Scale.WEEK: "hebdomadaire",
    Scale.MONTH: "mensuel mensuelle mensuellement",
    Scale.YEAR: "annuel annuelle annuellement",
}
_REFS: dict[int, str] = {
    0: "maintenant désormais actuellement actuel actuelle",
    1: "récemment auparavant jadis autrefois nouvellement",
    2: "bientôt prochainement",
}

_PAST_VERBS = """
avaient avait décédé décédée eu furent fut mort morte morts tenu tenue tenues tenus étaient était été ont
"""
_PLANNED = """
annoncé annoncée annoncés attendu attendue attendus devaient devait fixé fixée fixées fixés programmé programmée
programmés prévu prévue prévues prévus reporté reportée reportés repoussé repoussée
"""
_COUNTED = """
arbres blessés cas dollars emplois employés enfants euros exemplaires familles femmes francs habitants hommes kilomètres
km livres logements maisons manifestants membres milliards millions morts mots mètres ouvriers pages personnes pièces
places policiers soldats spectateurs tonnes voix véhicules victimes votants élèves étudiants
"""
_NUMBERED = """
alinéa appartement article boeing bus chambre chapitre dossier formulaire ligne modèle n no numéro page paragraphe poste
résolution salle section train type vol
"""

_SCHEDULED = """
commence commencent débute débutent expire expirent ferme ferment ouvre ouvrent reprend reprennent rouvre rouvrent
termine terminent
"""

EXTRAS = Extras(
    scheduled=_SCHEDULED,
    words={
        **marked_words(_MARKED),
        **valued("U", _UNITS),
        **valued("2", _SETS),
        **valued("3", _REFS),
        **same("d", "précédent précédente", -1),
        **same("d", "suivant suivante suivants suivantes", 1),
        **same("q", "là même mêmes", 0),
        **same("z", "matinée", 0),
        **same("z", "soir soirée", 2),
        **same("z", "nuit", 3),
        **in_order("2", "lundis mardis mercredis jeudis vendredis samedis dimanches", WEEKDAYS),
        **same("p", "derniers dernières prochains prochaines", PLURAL),
        **same("z", "matins", 0),
        **same("z", "soirs", 2),
        **same("z", "nuits", 3),
        "sept": ("N", 7),
        "veille": ("~", -1),
        "lendemain": ("~", 1),
        "minuit": ("C", 0),
        "noël": ("*", 1225),
        "toussaint": ("*", 1101),
    },
    rows={
        "après - midi": ("z", 1),
        "jour de noël": ("*", 1225),
        "veille de noël": ("*", 1224),
        "saint - sylvestre": ("*", 1231),
        "jour de l an": ("*", 101),
        "d'ici à": ("y", 0),
        "heure locale": ("@", 0),
        "plus de": ("7", 1),
        "moins de": ("7", 2),
        "près de": ("7", 0),
        "à partir": ("i", 0),
        "ces derniers": ("p", PLURAL),
        "ces dernières": ("p", PLURAL),
        "ces prochains": ("p", PLURAL),
        "ces prochaines": ("p", PLURAL),
        "des années": ("3", 1),
    },
    off="s second",
    off_rows=("ce matin", "ce soir", "des années", "huit jours", "quinze jours"),
    indefinite="un une",
    plurals="journées minutes secondes semestres",
    hours_at="heure heures",
    at="avant après dès jusque vers à",
    ages="ans",
    aged=", - agé agée de les à âgé âgée",
    dotted="av",
    counted=_COUNTED,
    titles="m mme mlle mr monsieur madame docteur général colonel",
    numbered=_NUMBERED,
    before_years="en depuis année",
    ahead="devraient devrait doit doivent prévu prévue va vont",
    certain="aura auront ira iront sera seront",
    back="a avaient avait depuis est furent fut ont sont étaient était",
    future="era eront endra endront",
    past_verbs=_PAST_VERBS,
    planned=_PLANNED,
    partings="afin après au avant dont jusqu jusque pour quand que qui si",
    done="avaient avait furent fut étaient était",
    pluperfect="avaient avait",
)
