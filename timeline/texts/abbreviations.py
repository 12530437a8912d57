"""Words after which a dot ends no sentence, in the languages that are read."""

_ABBREVIATIONS = """
abp bp cllr fl fr lieut mgr msgr pvt rt
abr adm ago al ala approx apr après ariz ark art aug av avr bd bzw ca calif capt cf ch chr cmdr col colo conn cpl
d.h dec del dept det dez dic dl dna dr déc dña e.g ed eds ene env est etc evtl feb fig fla fri ft févr ga geb gen
gest ggf godz gov hon hrsg i.e ill ind inkl insp itd itp jan janv jh jhd juil jul jun jän kan kw ky lt m.in maj mar
mass md me messrs mich mil minn mio mld mlle mln mm mme mo mon mr mrd mrs ms mt mär n.chr nev no nos nov np nr n°
oct ok okla okt ore p.ex pa pag pp pres prof r rep rev rr sat sec sen sep sept sgt sog sr sra srta st str sun supt
tenn tex thu thur thurs tj tue tues tys tzn u.a ud uds ul univ usw v.chr va viz vol vs vt w wash wed wis ww z.b авг
акад апр в вв вид вул г гг ген дек див др им кв коп м млн млрд н.е н.э напр нояб обл окт п полк пп пр просп проф р
ред рис рр руб с сент см ст стор стр т т.д т.е т.зв т.к т.н тис тыс ул февр янв ім
"""
_MAYBE_LAST = """
a.m bros chr co corp d.c e.u esq etc inc itd jr ltd p.m plc sr u.k u.n u.s usw гг н.е н.э р рр
"""
_STARTERS = """
A After Als Am An And As At Before Bei But Dans Das Der Die După Ein Eine El Elle En Er Es For He I If Il Ils Im In
It La Las Le Les Los Mit Na Nach On Ona Po She Sie That The There These They This Those To Un Una Une W We When
While You În Але В Вона Вони Він До З На Но Он Она Они После Після С У Це Это
"""
_BEFORE_AN_ORDINAL = """
ab am bis das dem den der des die dnia do ein eine im jeden na od oder seit und vom w zum
"""
_NEVER_LAST = """
a am an and at by das de dem den der des di die do du el en et from i im in la le les los na of on or od the to und
vom von w y z zum в від до з и й к на от по с та у із і
between bis during hasta nach până seit since till until vor între
"""
_ORDINAL_NOUNS = """
april armee august czerwca dezember division februar grudnia infanterie jahrestag jahrhundert jahrhunderte
jahrhunderts januar jh juli juni jänner kavallerie korps kwietnia lipca listopada lutego mai maja marca märz
november oktober października september sierpnia stycznia września
"""

ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""Abbreviations after which a sentence goes on, in small letters and without their last dot."""

MAYBE_LAST = frozenset(_MAYBE_LAST.split())
"""Abbreviations that may well be the last word of a sentence: it ends where a word follows that begins one."""

STARTERS = frozenset(_STARTERS.split())
"""Words with which sentences often begin."""

BEFORE_AN_ORDINAL = frozenset(_BEFORE_AN_ORDINAL.split())
"""Words before a number with a dot that make it an ordinal."""

ORDINAL_NOUNS = frozenset(_ORDINAL_NOUNS.split())
"""Words after a number with a dot that make it an ordinal."""

NEVER_LAST = frozenset(_NEVER_LAST.split())
"""Words that end no heading: a line is only wrapped after them."""
