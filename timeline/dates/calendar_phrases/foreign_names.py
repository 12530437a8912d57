"""Months of other calendars and feasts by the names that other languages than English give them, accents left out.

A line is a month, in the order of its calendar; an underscore stands for a space.
"""

from collections.abc import Mapping

MONTH_LINES: Mapping[str, str] = {
    "hebrew": """
нисан нисана нісан нісана нісану
ияр ияра іяр іяра іяру ijar iyar
сиван сивана сіван сівана сівану siwan
таммуз таммуза тамуз тамуза тамузу tammus tamus
ав ава аву aw
элул элула елул елула елулу eloul
тишрей тишрея тишри тішрей тішрея тішрі tischri tichri tiszri
хешван хешвана мархешван мархешвана хешвану cheschwan hechvan cheszwan jeshvan
кислев кислева кіслев кіслева кіслеву kislew quislev
тевет тевета тевету tewet tebet
шват швата шеват швату schewat chevat szewat
адар адара адару
адар_ii адара_ii
""",
    "islamic": """
محرم المحرم мухаррам мухаррама мухаррама мухарраму mouharram mouharrem muharrem muharam
صفر сафар сафара сафару
ربيع_الاول раби_аль_авваль раби_аль_авваля раби_уль_авваль раби_i рабі_аль_авваль рабі_i rabia_awal rabia_i rebiulewwel
ربيع_الاخر ربيع_الثاني раби_ас_сани раби_аль_ахир раби_ii рабі_ас_сані рабі_ii rabia_thani rabia_ii
جمادى_الاولى جمادي_الاولى джумада_аль_уля джумада_i dschumada_i joumada_oula joumada_i dzumada_i
جمادى_الاخرة جمادى_الثانية جمادي_الثانية джумада_ас_сани джумада_ii dschumada_ii joumada_thania joumada_ii dzumada_ii
رجب раджаб раджаба раджабу radschab redjeb radzab rayab
شعبان شعبان шаабан шаабана шаабану schaban chaabane chaban szaban
رمضان рамадан рамадана рамадану рамазан рамазана ramadam
شوال шавваль шавваля шаввалю schawwal chawwal szawwal
ذو_القعدة ذي_القعدة зуль_када зуль_каада dhou_qida dhou_qi_da dhul_qaada
ذو_الحجة ذي_الحجة зуль_хиджа зуль_хиджжа зуль_хіджа dhou_hijja dhu_hiddscha
""",
    "persian": """
فروردین فروردين фарвардин фарвардина фарвардіна
اردیبهشت اردیبهشت ордибехешт ордибехешта ордібехешт
خرداد хордад хордада
تیر تير тир тира тіра
مرداد мордад мордада
شهریور شهريور шахривар шахривара
مهر мехр мехра
آبان абан абана
آذر азар азара
دی دي дей дея
بهمن бахман бахмана
اسفند эсфанд эсфанда есфанд есфанда
""",
    "french-republican": """
вандемьер вандемьера вандемєр vendimiario vindemiar
брюмер брюмера brumario brumar
фример фримера frimario frimar
нивоз нивоза нівоз нівоза nivoso
плювиоз плювиоза плювіоз плювіоза pluvioso
вантоз вантоза ventoso
жерминаль жерминаля жерміналь жерміналя
флореаль флореаля
прериаль прериаля преріаль преріаля pradial
мессидор мессидора месідор месідора mesidor
термидор термидора термідор термідора termidor
фрюктидор фрюктидора фрюктідор фрюктідора fructidor
""",
}
FEASTS: Mapping[str, str] = {
    "paques": "easter",
    "dimanche de paques": "easter",
    "lundi de paques": "easter monday",
    "vendredi saint": "good friday",
    "pentecote": "pentecost",
    "noel": "christmas",
    "ostern": "easter",
    "ostersonntag": "easter",
    "ostermontag": "easter monday",
    "karfreitag": "good friday",
    "pfingsten": "pentecost",
    "weihnachten": "christmas",
    "heiligabend": "christmas eve",
    "silvester": "new years eve",
    "neujahr": "new years day",
    "neujahrstag": "new years day",
    "nouvel an": "new years day",
    "jour de lan": "new years day",
    "saint sylvestre": "new years eve",
    "nowy rok": "new years day",
    "ano nuevo": "new years day",
    "anul nou": "new years day",
    "новии рік": "new years day",
    "новыи год": "new years day",
    "راس السنة": "new years day",
    "wielkanoc": "easter",
    "wielki piatek": "good friday",
    "boze narodzenie": "christmas",
    "sylwester": "new years eve",
    "pascua": "easter",
    "domingo de pascua": "easter",
    "viernes santo": "good friday",
    "navidad": "christmas",
    "nochebuena": "christmas eve",
    "nochevieja": "new years eve",
    "рамадан": "ramadan",
    "рамазан": "ramadan",
    "رمضان": "ramadan",
    "عيد الفطر": "eid fitr",
    "عيد الاضحى": "eid adha",
    "عاشوراء": "ashura",
    "ураза баирам": "eid fitr",
    "курбан баирам": "eid adha",
    "наврус": "nowruz",
    "навруз": "nowruz",
    "نوروز": "nowruz",
    "песах": "passover",
}
"""Feasts of one day a year for all who call them so."""

OF_TWO_RITES: Mapping[str, str] = {
    "великдень": "easter",
    "пасха": "easter",
    "пасхи": "easter",
    "pasti": "easter",
    "paste": "easter",
    "pastele": "easter",
    "عيد الفصح": "easter",
    "різдво": "christmas",
    "рождество": "christmas",
    "craciun": "christmas",
    "craciunul": "christmas",
    "عيد الميلاد": "christmas",
    "страсна пятниця": "good friday",
    "страстная пятница": "good friday",
    "vinerea mare": "good friday",
    "троица": "pentecost",
    "трійця": "pentecost",
    "rusalii": "pentecost",
}
"""Feasts that the churches of one country, or of one language, keep on two days."""
