"""What the words of one language are in running text: those of the date language, and those that only texts have."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from timeline.dates.languages import language
from timeline.dates.languages.table import Language, Meaning
from timeline.texts.vocabulary.feasts import feasts_of

_OF_USE = frozenset("MWSUNORDdpPQHTEKxXZhqelzncCaoiBAftbsyIVg#")
_BESIDE = {("y", 1): ("B", 1), ("I", 1): ("A", 1)}
"""'Shortly before' and 'shortly after' are 'before' and 'after' here, and no deadline."""
_BESIDE_DATES = frozenset("0_ifbtaosByAvw")
"""The marks of articles, prepositions and words that join dates."""

_SHORT = 4
PLURAL = 32
"""Added to the value of a unit by a word for more than one: 'weeks'."""

WEEKDAYS = 64
"""The value of the word for every Monday: 'Mondays', 'montags'; the next days follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """What running texts need beyond the table of a language of the date language; words with spaces between them.

    words         words by their mark; see `timeline.texts.tokens` for the marks
    rows          two to four words that mean one thing together
    off           words of the date language that mean something else in running text far more often
    off_rows      rows of the date language that are none here
    unsure        names of months and weekdays that are also other words: they count beside a number, or after a
                  preposition, and with a capital
    indefinite    articles that also count one: 'a week'
    plurals       more words for more than one unit
    decades       endings of a number that is a decade, beyond those of the date language
    ages, aged    words for years in which ages are told, where one of `aged` stands before the number
    numbered      words before a number that names a page, a room, a paragraph
    counted       words of what is counted, so that the number before is no year: 'people'
    clocked       words before a time that was taken: 'in 3:35'
    hours         words that make a number before them a time of day: 'Uhr'
    hours_before  words that make a number after them a time of day: 'godzinie'
    hours_at      words that tell a time of day after one of `at`, and else count hours: 'heures'
    at            words before a time of day: 'um'
    decimal_point whether a number with a point is no time of day: 'at 12.50'
    titles        words before the name of a person
    streets       words with which the name of a street ends
    laws          words of laws and contracts, which bear a year in their names
    yearly        words of what each year has, so that even a round number before is one: 'the 2000 election'
    of_persons    words after the name of a person that is one of a month too: 'the May government'
    month_adjectives  stems of adjectives of months; with a capital they are names: 'Лютнева революція'
    general_days  words for today and tomorrow that tell of no day before one of `of_general_days`: 'today's youth'
    papers        words of what bears 'daily' in its name: 'the daily newspaper'
    eve_endings, eve_words  endings, and words, that tell of what 'the eve' is
    definite      rows of words that point to one day of the week: 'on the Sunday he came'
    day_names     words before a day of the week that make it a name: 'Black Friday'
    before_years  words after which even a round number is a year
    company_years words of the years of companies: 'fiscal'
    after_numbers words that mean something else after a number: 'trei luni' is three months, 'luni' Monday
    capitals      whether months and weekdays have a capital, so that a word of `unsure` without one is none
    dotted        words that may be written with a dot, which belongs to them
    dot_ordinals  whether a number with a dot is an ordinal: '2. Mai'
    bare_seasons  whether a season is one without a word before it
    ahead_rows    rows of words that look ahead: 'as early as'
    ahead, back   words that tell that a sentence looks ahead, that it looks back: 'due', 'said'
    certain       words that tell of nothing but what is to come, however far: 'will'
    ahead_to      words that look ahead before `infinitive`: 'plans to'
    past, future  endings of verbs that look back, that tell of nothing but what is to come
    past_verbs    verbs that tell of a past event where nothing parts them from its date: 'was', 'died'
    pronouns      words before a verb, so that no noun follows: 'on the 23rd they'
    planned       words of what was only planned: 'scheduled', 'due'
    partings      words that part a verb from the words after them: 'to', 'which'
    reported      'would', which is ahead of a past word, and not always of today
    scheduled     verbs of the present of what is fixed in time: 'ends', 'reopens'
    lasting       verbs of the present of what goes on: with 'from August' they tell since when
    enduring      those of `lasting` that tell only of what goes on already
    done          'was', 'had': with 'by 4 June' they tell that it was over by then
    pluperfect    'had': tells what came before that which is told beside it
    of_verbs      words that are of a verb, unless a date follows: 'had asked for it in June'
    within        words before an amount of time by the end of which something is to be: 'within 90 days of Tuesday'
    next_is_following  whether 'next' and 'the following' are one word
    sunday_first  whether some begin the week on Sunday
    may_be_past   endings of verbs of the past, and of other words: a sentence without one tells of nothing past
    plain_tenses  whether `past`, `past_verbs` and `back` tell nearly every verb of the past
    open_verbs    verbs beside which a participle is none of the past: 'is', 'may be'
    """

    words: Mapping[str, Meaning] = field(default_factory=dict)
    rows: Mapping[str, Meaning] = field(default_factory=dict)
    off: str = ""
    off_rows: tuple[str, ...] = ()
    unsure: str = ""
    indefinite: str = ""
    plurals: str = ""
    decades: str = ""
    ages: str = ""
    aged: str = ""
    numbered: str = ""
    counted: str = ""
    clocked: str = ""
    hours: str = ""
    hours_before: str = ""
    hours_at: str = ""
    at: str = ""
    decimal_point: bool = False
    titles: str = ""
    streets: str = ""
    laws: str = ""
    yearly: str = ""
    of_persons: str = ""
    general_days: str = ""
    of_general_days: str = ""
    papers: str = ""
    month_adjectives: str = ""
    eve_endings: str = ""
    eve_words: str = ""
    definite: tuple[str, ...] = ()
    day_names: str = ""
    before_years: str = ""
    company_years: str = ""
    after_numbers: Mapping[str, Meaning] = field(default_factory=dict)
    capitals: bool = False
    dotted: str = ""
    dot_ordinals: bool = False
    bare_seasons: bool = False
    ahead_rows: tuple[str, ...] = ()
    ahead: str = ""
    certain: str = ""
    back: str = ""
    ahead_to: str = ""
    infinitive: str = ""
    past: str = ""
    past_verbs: str = ""
    pronouns: str = ""
    planned: str = ""
    partings: str = ""
    open_verbs: str = ""
    reported: str = ""
    future: str = ""
    scheduled: str = ""
    lasting: str = ""
    enduring: str = ""
    done: str = ""
    pluperfect: str = ""
    of_verbs: str = ""
    within: str = ""
    next_is_following: bool = False
    sunday_first: bool = False
    may_be_past: str = ""
    plain_tenses: bool = False


Row = tuple[tuple[str, ...], Meaning]
"""The words of a row after its first, and what they mean."""


class Vocabulary:
    """The words of one language by their marks, as the scanner looks them up; words in small letters, without dots."""

    def __init__(self, code: str, extras: Extras) -> None:
        """Make the tables of a language of the date language, and of what texts have beyond it."""
        self.code = code
        self.extras = extras
        self.ages, self.aged = frozenset(extras.ages.split()), frozenset(extras.aged.split())
        self.certain, self.back = frozenset(extras.certain.split()), frozenset(extras.back.split())
        self.ahead = self.certain.union(extras.ahead.split(), extras.ahead_rows)
        self.pronouns = frozenset(extras.pronouns.split())
        self.numbered, self.day_names = frozenset(extras.numbered.split()), frozenset(extras.day_names.split())
        self.counted, self.clocked = frozenset(extras.counted.split()), frozenset(extras.clocked.split())
        self.titles, self.streets = frozenset(extras.titles.split()), frozenset(extras.streets.split())
        self.laws = frozenset(extras.laws.split())
        self.before_years = frozenset(extras.before_years.split())
        self.company_years = frozenset(extras.company_years.split())
        self.ahead_to, self.infinitive = frozenset(extras.ahead_to.split()), extras.infinitive
        self.past = tuple(extras.past.split())
        self.past_verbs, self.planned = frozenset(extras.past_verbs.split()), frozenset(extras.planned.split())
        self.reported, self.future = frozenset(extras.reported.split()), tuple(extras.future.split())
        self.done, self.lasting = frozenset(extras.done.split()), frozenset(extras.lasting.split())
        self.pluperfect, self.of_verbs = frozenset(extras.pluperfect.split()), frozenset(extras.of_verbs.split())
        self.within = frozenset(extras.within.split())
        self.partings, self.open_verbs = frozenset(extras.partings.split()), frozenset(extras.open_verbs.split())

        self._take_present(extras)
        self._take_hours(extras)
        self._take_doubts(extras)

    def _take_present(self, extras: Extras) -> None:
        """Take the words of the present, and what may be one of the past."""
        self.scheduled, self.enduring = frozenset(extras.scheduled.split()), frozenset(extras.enduring.split())
        self.may_be_past = tuple(extras.may_be_past.split())
        self.past_letters = tuple(each for each in self.may_be_past if len(each) == 1)

    def _take_hours(self, extras: Extras) -> None:
        """Take the words beside a time of day."""
        self.hours, self.hours_at = frozenset(extras.hours.split()), frozenset(extras.hours_at.split())
        self.hours_before, self.at = frozenset(extras.hours_before.split()), frozenset(extras.at.split())

    def _take_doubts(self, extras: Extras) -> None:
        """Take the words by which what looks like a date is none, or one."""
        self.yearly, self.papers = frozenset(extras.yearly.split()), frozenset(extras.papers.split())
        self.general_days = frozenset(extras.general_days.split())
        self.of_general_days = frozenset(extras.of_general_days.split())
        self.of_persons = frozenset(extras.of_persons.split())
        self.month_adjectives = tuple(extras.month_adjectives.split())
        self.eve_endings, self.eve_words = tuple(extras.eve_endings.split()), frozenset(extras.eve_words.split())

    @cached_property
    def table(self) -> Language:
        """The table of the date language."""
        return language(self.code) or Language(code=self.code, name=self.code)

    @cached_property
    def words(self) -> Mapping[str, Meaning]:
        """Single words with their marks."""
        off, plurals = self.extras.off.split(), self.table.plurals.union(self.extras.plurals.split())
        told = {word: each for word, each in self.table.words.items() if each[0] in _OF_USE and word not in off}
        feasts = {name: each for name, each in feasts_of(self.code).items() if " " not in name}
        known = {word: self._meant(word, each) for word, each in (told | feasts | dict(self.extras.words)).items()}
        return known | {
            word: ("U", known[word][1] + PLURAL) for word in plurals if word in known and known[word][0] == "U"
        }

    def _meant(self, word: str, meaning: Meaning) -> Meaning:
        """Return the meaning of a word as the scanner takes it: numbers in words, articles, doubtful names."""
        mark, value = meaning
        if mark == "N":
            return "u" if word in self.extras.indefinite.split() else "k", value
        return (mark.lower(), value) if mark in "MW" and word in self.extras.unsure.split() else meaning

    @cached_property
    def rows(self) -> Mapping[str, tuple[Row, ...]]:
        """Rows of words by their first word, the longest first."""
        told = {row: _BESIDE.get(each, each) for row, each in self.table.rows.items() if each[0] in _OF_USE}
        found: dict[str, list[Row]] = {}
        feasts = {name: each for name, each in feasts_of(self.code).items() if " " in name}
        for row, meaning in (told | feasts | dict(self.extras.rows)).items():
            first, *rest = row.replace(" - ", " ").split()
            if row not in self.extras.off_rows:
                found.setdefault(first, []).append((tuple(rest), meaning))
        return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}

    @cached_property
    def dotted(self) -> frozenset[str]:
        """Words after which a dot may be part of the word."""
        short = {word for word, (mark, _) in self.words.items() if mark in "MmWw" and len(word) <= _SHORT}
        return frozenset(short).union(self.extras.dotted.split())

    def may_begin(self, word: str) -> bool:
        """Return whether words of time may begin with a word; of a language that ties words together any may."""
        table = self.table
        known = word in self.words or word in self.rows or word in table.words or word in self._rows_of_dates
        return known or word in table.dropped or bool(self.prefixes) or not word

    def is_beside(self, word: str) -> bool:
        """Return whether a word only stands before dates, as 'in', 'of' and 'the' do, and is part of none."""
        return self.words.get(word, ("", 0))[0] in _BESIDE_DATES

    def is_month(self, word: str) -> bool:
        """Return whether a word is the name of a month."""
        return self.words.get(word, ("", 0))[0] in ("M", "m")

    @cached_property
    def _rows_of_dates(self) -> frozenset[str]:
        """The first words of the rows of the date language."""
        return frozenset(row.partition(" ")[0] for row in self.table.rows)

    @cached_property
    def ordinals(self) -> frozenset[str]:
        """Endings that make a number an ordinal."""
        return frozenset(each.lstrip("-") for each in self.table.ordinal_endings)

    @cached_property
    def decades(self) -> frozenset[str]:
        """Endings that make a number a decade."""
        return self.table.decade_endings.union(self.extras.decades.split())

    @cached_property
    def splits(self) -> Mapping[str, tuple[str, ...]]:
        """Words that stand for several."""
        return {word: tuple(parts.split()) for word, parts in self.table.splits.items() if word not in self.words}

    @cached_property
    def prefixes(self) -> tuple[str, ...]:
        """What may be written together with the next word, the longest first."""
        return tuple(sorted(self.table.prefixes, key=len, reverse=True))
