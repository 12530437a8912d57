"""Feasts by the names, and the cases of names, that other languages than English give them.

A line is a feast; an underscore stands for a space.
"""

from collections.abc import Mapping

from timeline.dates.calendar_phrases.month_names import plain_text


def _named(lines: Mapping[str, str]) -> dict[str, str]:
    """Return the English name of each feast by its other names, as `plain_text` gives them."""
    return {plain_text(name.replace("_", " ")): feast for feast, names in lines.items() for name in names.split()}


FEASTS = _named(
    {
        "easter": "Pâques dimanche_de_Pâques Ostern Ostersonntag Osterfest Wielkanoc Wielkanocy Wielkanocą "
        "niedziela_wielkanocna niedzielę_wielkanocną niedzieli_wielkanocnej Pascua Pascua_de_Resurrección "
        "domingo_de_Pascua domingo_de_Resurrección",
        "easter monday": "lundi_de_Pâques Ostermontag poniedziałek_wielkanocny lunes_de_Pascua",
        "shrove monday": "Rosenmontag lundi_gras lunes_de_Carnaval",
        "shrove tuesday": "mardi_gras Faschingsdienstag Fastnachtsdienstag martes_de_Carnaval Shrovetide",
        "ash wednesday": "mercredi_des_Cendres Aschermittwoch środa_popielcowa środę_popielcową Popielec "
        "miércoles_de_Ceniza",
        "palm sunday": "dimanche_des_Rameaux Rameaux Palmsonntag niedziela_palmowa niedzielę_palmową domingo_de_Ramos",
        "maundy thursday": "jeudi_saint Gründonnerstag Wielki_Czwartek Jueves_Santo Holy_Thursday",
        "good friday": "vendredi_saint Karfreitag Wielki_Piątek Wielkiego_Piątku Viernes_Santo",
        "holy saturday": "samedi_saint Karsamstag Wielka_Sobota Wielką_Sobotę Sábado_Santo",
        "holy week": "semaine_sainte Karwoche Wielki_Tydzień Wielkim_Tygodniu Semana_Santa",
        "ascension": "jeudi_de_l'Ascension Christi_Himmelfahrt Wniebowstąpienie Wniebowstąpienia Ascensión "
        "Holy_Ascension",
        "pentecost": "Pentecôte dimanche_de_Pentecôte Pfingsten Pfingstsonntag Zielone_Świątki Zielonych_Świątek "
        "Pentecostés",
        "pentecost monday": "lundi_de_Pentecôte Pfingstmontag lunes_de_Pentecostés",
        "trinity sunday": "Trinitatis dimanche_de_la_Trinité",
        "corpus christi": "Fête-Dieu Fronleichnam Boże_Ciało Bożego_Ciała Corpus",
        "christmas": "Noël jour_de_Noël Weihnachten Weihnachtsfest Boże_Narodzenie Bożego_Narodzenia "
        "Bożym_Narodzeniem Bożemu_Narodzeniu Navidad día_de_Navidad Xmas Yule",
        "christmas eve": "réveillon_de_Noël veille_de_Noël Heiligabend Heiliger_Abend Heiligen_Abend "
        "Weihnachtsabend Wigilia Wigilię Wigilii Nochebuena víspera_de_Navidad",
        "st stephens day": "zweiter_Weihnachtstag zweiten_Weihnachtstag",
        "new years eve": "réveillon_du_Nouvel_An Saint-Sylvestre Silvester Silvesterabend Sylwester Sylwestra "
        "Nochevieja Revelion Revelionul Hogmanay",
        "new years day": "Nouvel_An jour_de_l'an premier_de_l'an Neujahr Neujahrstag Nowy_Rok Nowego_Roku "
        "Nowym_Rokiem Año_Nuevo día_de_Año_Nuevo Anul_Nou Anului_Nou Новий_рік Нового_року Новим_роком Новому_році "
        "Новый_год Нового_года Новым_годом Новому_году رأس_السنة رأس_السنة_الميلادية",
        "epiphany": "feast_of_the_Epiphany Three_Kings'_Day Épiphanie Dreikönigstag Dreikönige Dreikönigsfest "
        "Heilige_Drei_Könige Trzech_Króli święto_Trzech_Króli día_de_Reyes día_de_los_Reyes Epifanía",
        "candlemas": "feast_of_the_Purification Chandeleur Lichtmess Lichtmeß Mariä_Lichtmess "
        "Matki_Boskiej_Gromnicznej Candelaria",
        "lady day": "feast_of_the_Annunciation Annonciation Mariä_Verkündigung Zwiastowanie Anunciación",
        "st georges day": "feast_of_St_George Saint-Georges Georgstag día_de_San_Jorge",
        "midsummer day": "feast_of_St_John_the_Baptist nativity_of_St_John_the_Baptist Saint-Jean "
        "Saint-Jean-Baptiste Johannistag día_de_San_Juan",
        "assumption": "feast_of_the_Assumption Assomption Mariä_Himmelfahrt Wniebowzięcie Wniebowzięcia "
        "día_de_la_Asunción",
        "michaelmas": "feast_of_St_Michael St_Michael's_Day Saint-Michel Michaelis Michaelistag św_Michała "
        "święto_św_Michała día_de_San_Miguel",
        "all saints": "feast_of_All_Saints Toussaint Allerheiligen Wszystkich_Świętych dzień_Wszystkich_Świętych "
        "Todos_los_Santos día_de_Todos_los_Santos All_Hallows Hallowmas",
        "all souls day": "jour_des_morts Allerseelen Zaduszki Dzień_Zaduszny día_de_los_Difuntos día_de_Muertos "
        "All_Souls",
        "martinmas": "feast_of_St_Martin St_Martin's_Day Saint-Martin Martini Martinstag św_Marcina "
        "święto_św_Marcina día_de_San_Martín",
        "st nicholas day": "feast_of_St_Nicholas Saint-Nicolas Nikolaustag Nikolaus św_Mikołaja",
        "st andrews day": "Saint-André Andreastag Andrzejki",
        "ramadan": "Рамадан Рамазан رمضان",
        "eid fitr": "عيد_الفطر Ураза-байрам",
        "eid adha": "عيد_الأضحى Курбан-байрам",
        "ashura": "عاشوراء",
        "nowruz": "Наврус Навруз نوروز",
        "passover": "Песах Pessah Pessach Pésaj Pesach",
    }
)
"""Feasts of one day a year for all who call them so."""

OF_TWO_RITES = _named(
    {
        "easter": "Великдень Великодня Великоднем Великодню Пасха Пасхи Пасхою Пасху Пасхе Пасхой Paște Paști "
        "Paștele Paștelui Paștile Paștilor عيد_الفصح",
        "easter monday": "Світлий_понеділок lunea_Paștelui",
        "palm sunday": "Вербна_неділя Вербну_неділю Вербное_воскресенье Вербного_воскресенья Florii Floriile "
        "أحد_الشعانين",
        "good friday": "Страсна_п'ятниця Страсну_п'ятницю Велика_п'ятниця Велику_п'ятницю Страстная_пятница "
        "Страстную_пятницу Великая_пятница Великую_пятницу Vinerea_Mare الجمعة_العظيمة",
        "ascension": "Вознесіння Вознесение Вознесения Înălțare عيد_الصعود",
        "pentecost": "Трійця Трійці Трійцю Зелені_свята Зелених_свят Троица Троицы Троицу Троице Rusalii Rusaliile "
        "عيد_العنصرة",
        "christmas": "Різдво Різдва Різдвом Різдву Рождество Рождества Рождеством Рождеству Crăciun Crăciunul "
        "Crăciunului عيد_الميلاد عيد_الميلاد_المجيد",
        "christmas eve": "Святвечір Святий_вечір Святвечора Сочельник Сочельника ajunul_Crăciunului",
        "epiphany": "Водохреща Водохреще Водохрещ Крещение Крещения Крещенье Богоявлення Богоявление Bobotează "
        "Boboteaza عيد_الغطاس",
        "transfiguration": "Преображення Преображение Яблучний_Спас Яблочный_Спас",
        "assumption": "Успіння Успение Adormirea_Maicii_Domnului",
        "intercession": "Покрова Покрову Покрови Покров",
        "st nicholas day": "святого_Миколая день_святого_Миколая Миколин_день Николин_день Sfântul_Nicolae",
    }
)
"""Feasts that the churches of one country, or of one language, keep on two days."""
