"""The names by which columns of foreign tables are known, and words in them that tell what they hold."""

from collections.abc import Mapping, Sequence

NAMES: Mapping[str, Sequence[str]] = {
    "id": ("id", "identifier", "slug", "key"),
    "title": ("title", "headline", "name", "event", "event name", "event title", "summary", "subject", "what",
              "email subject", "subject line", "incident", "heading", "docket entry", "docket text", "booking text",
              "transaction", "offense", "offence",
              "offense description", "charge", "case name", "case title", "case caption", "caption", "post title",
              "object", "object name", "object title", "artwork", "vessel name", "vessel", "ship name", "flight",
              "flight number", "flight no", "flight id", "callsign", "call sign", "primary type", "facility",
              "facility name", "attack", "accident", "battle", "crash", "activity", "nature"),
    "description": ("description", "desc", "text", "tweet", "message", "msg", "post", "details", "body", "content",
                    "narrative", "narration", "particulars", "memo", "notes", "note", "comment"),
    "category": ("category", "type", "event type", "group", "kind", "lane"),
    "tags": ("tags", "tag", "keywords", "labels"),
    "actors": ("actors", "actor", "people", "persons", "who", "participants"),
    "place": ("place", "location", "where", "location name", "place name", "event location", "incident location",
              "settlement", "city", "town", "venue", "address"),
    "lat": ("lat", "latitude", "gps latitude", "gpslatitude", "gps lat"),
    "lon": ("lon", "lng", "long", "longitude", "gps longitude", "gpslongitude", "gps lon", "gps long"),
    "status": ("status",),
    "verification": ("verification",),
    "announced": ("announced",),
    "color": ("color", "colour"),
    "url": ("url", "link", "web", "website"),
    "sources": ("sources", "source", "citation", "citations", "reference", "references", "refs", "source url",
                "source urls", "source link", "source links", "evidence", "link to evidence", "evidence link",
                "link to source", "link to sources"),
    "exhibit": ("exhibit", "exhibits", "exhibit no", "exhibit number", "exhibit ref", "exhibit id",
                "exhibit label", "exh", "exh no", "ex", "ex no"),
    "quotes": ("quotes", "quote"),
    **{name: (name.replace("_", " "),) for name in
       ("titles", "place_precision", "said", "said_on", "order", "icon", "image")},
}  # fmt: skip
"""The names by which columns are known, the surest first; case, `_` and `-` make no difference."""

ELSEWHERE: Mapping[str, Sequence[str]] = {
    "title": ("titel", "titre", "título", "titolo", "titlu", "tytuł", "заголовок", "назва", "название",
              "überschrift", "ereignis", "événement", "evento", "eveniment", "wydarzenie", "подія", "событие",
              "betreff", "verwendungszweck", "buchungstext", "intitulé", "libellé", "fait", "objet", "hecho", "suceso",
              "asunto", "concepto", "acontecimento", "assunto", "oggetto", "causale", "gebeurtenis", "onderwerp",
              "omschrijving", "naam", "händelse", "hendelse", "begivenhed", "tapahtuma", "událost", "udalosť",
              "esemény", "olay", "γεγονός", "събитие", "догађај", "događaj", "was", "quoi", "qué", "cosa", "что", "що",
              "что произошло", "що сталося",
              "标题", "標題", "事件", "件名", "제목", "사건", "العنوان", "الحدث", "אירוע"),
    "description": ("beschreibung", "mededelingen", "descripción", "descrição", "descrizione", "descriere",
                    "opis", "описание", "опис"),
    "category": ("kategorie", "catégorie", "categoría", "categoria", "categorie", "kategoria", "категория",
                 "категорія"),
    "tags": ("schlagwörter", "étiquettes", "etiquetas", "etichete", "теги"),
    "actors": ("wer", "qui", "quién", "chi", "кто", "хто"),
    "place": ("ort", "lieu", "lugar", "luogo", "locul", "miejsce", "место", "місце", "wo", "stadt", "ville", "ciudad",
              "città", "miasto", "oraș", "город", "місто", "où", "dónde", "dove", "где", "де", "населений пункт",
              "населенный пункт", "地点", "地點", "場所", "장소", "المكان", "الموقع"),
    "lat": ("breitengrad", "latitud", "latitudine", "широта"),
    "lon": ("längengrad", "longitud", "longitudine", "долгота", "довгота"),
    "url": ("lien", "enlace", "ссылка", "посилання"),
    "exhibit": ("anlage", "anlagen", "anlage no", "anlagen no", "anlagennummer", "pièce", "pièces", "pièce no",
                "numéro de pièce", "allegato", "anexo", "anexa", "załącznik", "додаток", "приложение", "bijlage",
                "bilaga", "bilag"),
    "sources": ("quelle", "quellen", "fuente", "fuentes", "fonte", "sursa", "surse", "źródło", "источник", "источники",
                "джерело", "джерела"),
}  # fmt: skip
"""The same in German, French, Spanish, Italian, Romanian, Polish, Russian and Ukrainian, where they are other words."""

NUMBERED = ("sources", "tags", "actors")
"""Fields whose columns may be numbered: `Source 1`, `Source 2`."""

REMARKS = frozenset({"notes", "note", "comment"})
"""Names of texts that say something of an event, but not what happened."""

CALLERS = ("calling number", "calling party", "calling party number", "caller", "caller number", "a number", "a party",
           "a party number", "originating number", "from number", "msisdn a", "number a")  # fmt: skip
CALLED = ("called number", "called party", "called party number", "callee", "recipient", "recipient number", "b number",
          "b party", "b party number", "dialed number", "dialled number", "terminating number", "to number",
          "msisdn b", "number b")  # fmt: skip
NUMBERS = (("from",), ("to",))
"""Names of columns of who calls and who is called, where their cells are numbers of telephones."""
CALLS = ("call type", "service type", "service", "type")
"""Names of columns of who calls, who is called, and how."""

PAGES = ("page", "pages", "page number", "page no", "source page", "p", "pp", "pg", "pgs", "seite", "seiten",
         "página", "páginas", "pagina", "pagine", "strona", "стр", "страница", "сторінка")  # fmt: skip
"""Names of columns whose numbers are those of pages."""
OF_SOURCE_NAMES: Mapping[str, Sequence[str]] = {
    "at": ("at", *PAGES, "pinpoint"),
    "stance": ("stance",),
    "sources": ("document", "documents", "dokument", "documento", "документ"),
}
"""Names of what is said of a source, or of an exhibit what it is, where there is a column of either."""

DATE_NAMES = ("date", "when", "event date", "start date", "datetime", "date time")
PERIOD_NAMES = ("period", "week", "quarter", "month", "date range", "timeframe", "time frame", "decade", "zeitraum",
                "période", "período", "periodo", "період", "период")  # fmt: skip
"""What tells longer times, where the cells have years."""
STAMP_NAMES = ("timestamp", "time stamp")
"""When a row was written, where another column tells when something happened: so do forms that people fill in."""
START_NAMES = ("start", "starts", "started", "started at", "from", "filed", "date filed", "filed date",
               "filed & entered", "date filed & entered",
               "begin", "begins", "begin date", "start time",
               "start datetime", "date from", "date start",
               "startdatum", "beginn", "début", "inicio", "inizio", "început", "początek", "початок", "начало",
               )  # fmt: skip
END_NAMES = ("end", "ends", "end date", "ended", "ended at", "finished at", "finish", "to", "until", "end time",
             "end datetime", "finish date", "date to", "date end",
             "enddatum", "ende", "fin", "fine", "sfârșit", "koniec", "кінець", "конец")  # fmt: skip
TIME_NAMES = ("time", "start time", "event time", "time of day", "time start", "begin time", "local time", "hour",
              "departure time", "dep time", "takeoff time", "time of departure", "connect time", "answer time",
              "uhrzeit", "zeit", "heure", "hora", "ora", "godzina", "час", "время", "startzeit", "heure de début",
              "hora de inicio", "час початку", "время начала",
              "tijd", "tid", "čas", "saat", "klockslag", "kl")  # fmt: skip
END_TIME_NAMES = ("end time", "time end", "finish time", "time to", "until time", "arrival time", "arr time",
                  "landing time", "time of arrival", "disconnect time", "release time", "endzeit", "heure de fin",
                  "hora de fin", "час закінчення", "время окончания", "время конца")  # fmt: skip
ZONE_NAMES = ("timezone", "time zone", "tz", "utc offset", "tz offset", "gmt offset", "zone", "offset")
PRECISION_NAMES = ("precision", "date precision", "time precision")
PART_NAMES = ("year", "month", "day", "end year", "end month", "end day")
PARTS_ELSEWHERE: Mapping[str, Sequence[str]] = {
    "year": ("jahr", "année", "annee", "año", "anno", "an", "anul", "rok", "год", "рік"),
    "month": ("monat", "mois", "mes", "mese", "luna", "lună", "miesiąc", "месяц", "місяць"),
    "day": ("tag", "jour", "día", "dia", "giorno", "ziua", "zi", "dzień", "день"),
    "end year": ("endjahr", "année de fin", "annee de fin", "año de fin", "año final", "anno di fine"),
    "end month": ("endmonat", "mois de fin", "mes de fin", "mes final", "mese di fine"),
    "end day": ("endtag", "jour de fin", "día de fin", "día final", "giorno di fine"),
}
"""The parts of a date in other languages."""
LATE_NAMES = ("published", "published at", "publication date", "date published", "report date", "date reported",
              "posted", "created", "created at", "date created")  # fmt: skip
"""When something was written down, which dates an event only where nothing else does."""
DATE_WORDS = frozenset(
    {
        "date",
        "dates",
        "day",
        "datetime",
        "timestamp",
        "when",
        "datum",
        "fecha",
        "data",
        "дата",
        "dato",
        "dátum",
        "tarih",
        "datierung",
    }
)
STAMP_WORDS = frozenset({"date", "datetime", "time", "timestamp", "ts", "epoch", "created", "posted", "sent",
                         "occurred", "when"})  # fmt: skip
"""Words that tell that a column of numbers counts time."""
EVENT_WORDS = ("event", "incident", "occurrence", "accident", "attack")
"""What names of columns say beside what they hold: `Description of event`."""
LATE_WORDS = frozenset({"received", "published", "publication", "reported", "report", "posted", "created", "creation"})
"""Words of when something was written down."""
COORDINATES = (
    "coordinates", "coordinate", "coords", "lat long", "lat lon", "lat/long", "lat/lon", "lat/lng", "lat, long",
    "lat, lon", "lat,long", "lat,lon", "latlong", "latlon", "latlng", "latitude longitude", "latitude/longitude",
    "latitude, longitude", "latitude,longitude", "gps", "gps coordinates", "geo coordinates", "geolocation", "geo",
    "location coordinates", "position", "location", "place", "koordinaten", "coordonnées", "coordenadas",
    "coordinate geografiche", "координати", "координаты",
)  # fmt: skip
"""Names of columns that have latitude and longitude in one cell."""
TWINS: Sequence[tuple[str, str]] = (("start", "end"), ("starts", "ends"), ("started", "ended"), ("from", "to"),
                                    ("begin", "end"), ("beginning", "end"), ("first", "last"), ("from", "until"),
                                    ("departure", "arrival"), ("arrival", "departure"), ("dep", "arr"),
                                    ("arr", "dep"), ("takeoff", "landing"),
                                    ("beginn", "ende"), ("von", "bis"), ("début", "fin"), ("inicio", "fin"),
                                    ("desde", "hasta"), ("od", "do"), ("inizio", "fine"), ("início", "fim"),
                                    ("dal", "al"), ("rozpoczęcia", "zakończenia"),
                                    ("начала", "окончания"), ("начала", "конца"), ("початку", "закінчення"),
                                    ("початку", "кінця"))  # fmt: skip
"""Words by which alone the names of a start and of its end differ: 'Occurred From', 'Occurred To'."""
KEEPING_WORDS = frozenset({
    "verified", "updated", "update", "modified", "accessed", "access", "retrieved", "checked", "entered", "entry",
    "added", "inserted", "edited", "changed", "uploaded", "downloaded", "scraped", "exported", "imported", "last",
    "reviewed", "archived", "birth", "dob", "born", "expires", "expiry", "published", "publication", "reported",
    "report", "posted", "created", "creation", "id", "no", "nr", "number", "code", "ref", "end", "to", "until",
    "terminated", "closed", "display", "affichée", "affichee", "affichage", "mostrada", "visualizzata", "anzeigedatum",
    "due", "deadline", "received", "resolved", "resolution", "delivered", "captured", "read",
})  # fmt: skip
"""Words that tell that a date is not that of the event, or that a column holds no dates at all."""
