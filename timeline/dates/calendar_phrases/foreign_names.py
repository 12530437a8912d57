"""Months of other calendars by the names that other languages than English give them, accents left out.

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
صفر сафар сафара сафару safer
ربيع_الاول раби_аль_авваль раби_аль_авваля раби_уль_авваль раби_i рабі_аль_авваль рабі_i rabia_awal rabia_i rebiulewwel
ربيع_الاخر ربيع_الثاني раби_ас_сани раби_аль_ахир раби_ii рабі_ас_сані рабі_ii rabia_thani rabia_ii rebiulahir
جمادى_الاولى جمادي_الاولى джумада_аль_уля джумада_i dschumada_i joumada_oula joumada_i cemaziyelevvel dzumada_i
جمادى_الاخرة جمادى_الثانية جمادي_الثانية джумада_ас_сани джумада_ii dschumada_ii joumada_thania joumada_ii dzumada_ii
رجب раджаб раджаба раджабу radschab redjeb recep receb radzab rayab
شعبان شعبان шаабан шаабана шаабану schaban chaabane chaban szaban
رمضان рамадан рамадана рамадану рамазан рамазана ramadam
شوال шавваль шавваля шаввалю sevval schawwal chawwal szawwal
ذو_القعدة ذي_القعدة зуль_када зуль_каада dhou_qida dhou_qi_da dhul_qaada zilkade
ذو_الحجة ذي_الحجة зуль_хиджа зуль_хиджжа зуль_хіджа dhou_hijja zilhicce dhu_hiddscha
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
