"""The words of Spanish texts that tell of time, beyond those of the date language."""

from timeline.dates.languages.table import marked_words, same, valued
from timeline.texts.moments import Scale
from timeline.texts.vocabulary.table import Extras

_MARKED = {
    "0": "el la los las",
    "_": "de",
    "1": "cada todos todas",
    "6": "varios varias algunos algunas unos unas pocos pocas",
    "7": "casi aproximadamente unos alrededor",
    "9": "enteros consecutivos primeros primeras",
    "i": "durante por para",
    "l": "tarde",
    "t": "al",
    "@": "horas hora",
}
_UNITS: dict[int, str] = {
    Scale.MINUTE: "minuto minutos",
    Scale.SECOND: "segundos",
    Scale.CENTURY: "siglos",
    Scale.HALF: "semestre semestres",
    Scale.DAY: "jornada jornadas",
}
_SETS: dict[int, str] = {
    Scale.DAY: "diario diaria diariamente diarios diarias",
    Scale.WEEK: "semanal semanalmente semanales",
    Scale.MONTH: "mensual mensualmente mensuales",
    Scale.YEAR: "anual anualmente anuales",
}
_REFS: dict[int, str] = {
    0: "ahora actualmente actual",
    1: "recientemente anteriormente antaño",
    2: "pronto próximamente",
}

_OFF = """
abr ago comienzo ene fin final finales inicio media medio primer primera principio principios s segunda segundo sep u
"""

_PAST_VERBS = """
anunció aprobó atacó celebró comenzó empezó era eran estaba estaban firmó fue fueron ganó hubo llegó mató murió
ocurrió perdió sucedió terminó tuvo votó
"""
_PLANNED = """
anunciada anunciado aplazada aplazado convocada convocado debía debían fijada fijado iba iban pospuesta
pospuesto prevista previstas previsto previstos programada programado
"""
_COUNTED = """
casas casos coches dólares ejemplares empleados euros familias habitantes heridos hombres kilómetros km libras
manifestantes metros millones muertos mujeres niños páginas palabras personas pesos policías soldados toneladas
trabajadores vehículos viviendas votos víctimas
"""
_NUMBERED = """
apartamento artículo autobús boeing capítulo celda expediente habitación línea modelo número núm página párrafo piso
resolución sala sección tipo tren vuelo
"""

_SCHEDULED = """
abre abren acaba acaban cierra cierran comienza comienzan concluye empieza empiezan expira finaliza finalizan
inicia reabre reanuda termina terminan vence vencen
"""

EXTRAS = Extras(
    scheduled=_SCHEDULED,
    hours_at="hora horas",
    at="la las",
    words={
        "anoche": ("n", -1),
        **marked_words(_MARKED),
        **valued("U", _UNITS),
        **valued("2", _SETS),
        **valued("3", _REFS),
        **same("#", "cien cientos", 100),
        **same("d", "anterior anteriores previo previa", -1),
        **same("d", "siguiente siguientes", 1),
        **same("q", "mismo misma aquel aquella ese esa", 0),
        "tarde": ("z", 1),
        "noche": ("z", 3),
        "medianoche": ("C", 0),
        "navidad": ("*", 1225),
        "nochebuena": ("*", 1224),
        "nochevieja": ("*", 1231),
    },
    rows={
        "más tarde": ("l", 0),
        "más de": ("7", 1),
        "menos de": ("7", 2),
        "al menos": ("7", 1),
        "por lo menos": ("7", 1),
        "el futuro": ("3", 2),
        "en ese momento": ("3", 1),
        "de la tarde": ("z", 1),
        "de la noche": ("z", 3),
        "por la tarde": ("z", 1),
        "por la noche": ("z", 3),
        "finales de": ("P", 2),
        "principios de": ("P", 0),
        "mediados de": ("P", 1),
    },
    off=_OFF,
    indefinite="un una uno",
    plurals="jornadas minutos segundos semestres",
    ages="años",
    aged=", de",
    dotted="ac dc",
    numbered=_NUMBERED,
    counted=_COUNTED,
    before_years="en desde año",
    ahead="debe planea prevista previsto prevé",
    future="rá rán",
    back="anunció desde dijo era estaba fue fueron ha había han murió",
    past="aron ieron ó",
    past_verbs=_PAST_VERBS,
    planned=_PLANNED,
    partings="antes cuando después hasta para que quien si",
    done="estaba estaban estuvo fue fueron había habían",
    pluperfect="había habían",
)
