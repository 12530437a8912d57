"""What a text told so far, as far as its dates are concerned."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.texts.moments import Moment, Scale
from timeline.texts.said import Away, Said, Written
from timeline.texts.sections import Years
from timeline.texts.surroundings import Surroundings

_NOTHING = Surroundings()


@dataclass(slots=True)
class Story:
    """What a text told so far.

    published   the day of its publication (a day number)
    is_history  whether it tells of other years than that of its publication
    is_mixed    whether it tells of other years about as much as of that one
    is_sunday_first  whether some begin the week on Sunday
    here        what stands around the expression at which it is
    last        the last date that it told
    is_dated    whether the sentence told a date before the expression
    periods     the last dates by their scale
    span        the years in which nearly all dates of the text lie
    section     the years of the heading
    opening     the first date of a heading of which no paragraph has begun
    is_first    whether the expression is the first of its paragraph
    is_unsettled whether the last date of the text is one of two
    is_of_report whether the last date of the text is that of a report: 'police said on Tuesday'
    is_leading  whether a text may go on from that date without its year: from a day, a month, from 'in 2022 they met'
    course      that date, or the earlier one of two
    is_of_past  whether no date of the text is of about its publication
    is_entry    whether `published` is the day of an entry of a diary
    """

    published: int | None = None
    is_history: bool = False
    is_mixed: bool = False
    is_sunday_first: bool = False
    here: Surroundings = _NOTHING
    last: Moment | None = None
    is_dated: bool = False
    periods: dict[Scale, Moment] = field(default_factory=dict)
    span: Years | None = None
    section: Years | None = None
    opening: Moment | None = None
    is_first: bool = True
    is_unsettled: bool = False
    is_of_report: bool = False
    is_leading: bool = False
    course: Moment | None = None
    is_of_past: bool = False
    is_entry: bool = False

    def begin_entry(self, day: int) -> None:
        """Go on from the day (a day number) of an entry of a diary, as if the text below it were published then."""
        self.published, self.is_entry, self.is_history = day, True, False
        self.last = None

    def begin_section(self, dates: Sequence[Moment]) -> None:
        """Go on below a heading that tells some dates."""
        years = [each.year for each in dates]
        self.section = Years(min(years), max(years))
        self.opening = min(dates, key=lambda each: each.first)

    def begin_paragraph(self) -> None:
        """Go to the first date of the heading before, or back to its year, unless the text is in it."""
        self.is_first = True
        section = self.section if self.is_history else None
        if section is not None and self.opening is not None:
            self.last, self.opening = self.opening, None
        elif section is not None and (self.last is None or not section.first <= self.last.year <= section.last):
            self.last = Moment(Scale.YEAR, section.first)

    def tell(self, said: Said, moment: Moment) -> None:
        """Go on from a date that the text told; what is only compared with is passed over."""
        self.is_unsettled = False
        if isinstance(said.what, Written) and self._is_beyond_section(moment):
            self.section = None
        if self._leads(said, moment):
            self.last = self.periods[moment.scale] = moment
            self.is_of_report, self.course = self.here.is_of_report, moment
            is_finer = moment.is_finer(Scale.YEAR) and not self.here.is_attribute
            self.is_leading = is_finer or self.here.is_opening or self.is_of_past
            self.is_dated = True
        self.is_first = False

    def doubt(self, earlier: Moment) -> None:
        """Go on from one of two dates: nothing is counted from it; only what has no year is after the earlier one."""
        self.is_unsettled = True
        self.course = self.course and earlier

    def _leads(self, said: Said, moment: Moment) -> bool:
        """Return whether a text goes on from a date: a history from one of its years, news not from a comparison."""
        if self.is_history:
            is_within = self.span is None or self.span.first <= moment.year <= self.span.last
            return is_within and not self._is_passing(said, moment)
        is_compared = isinstance(said.what, Away) and said.what.is_distance and said.what.scale is Scale.YEAR
        return not (self.here.is_since or is_compared)

    def _is_passing(self, said: Said, moment: Moment) -> bool:
        """Return whether a history only mentions a year in passing: an earlier one, one in brackets, one far ahead."""
        if self.last is None or not isinstance(said.what, Written) or moment.is_finer(Scale.YEAR):
            return False
        years = moment.year - self.last.year
        if self.here.is_aside:
            return years != 0
        is_within = moment.scale is Scale.YEAR and not (self.is_first or self.here.is_opening)
        return is_within and (years < 0 or (years > 1 and self.last.is_finer(Scale.YEAR)))

    def _is_beyond_section(self, moment: Moment) -> bool:
        """Return whether a month or a day with its year shows that the text has left the years of its heading.

        A heading of a single year holds up to the next one.
        """
        first, last = self.section or (0, 0)
        return first < last < moment.year and moment.is_finer(Scale.YEAR)

    @property
    def today(self) -> Moment | None:
        """The day of publication."""
        return None if self.published is None else Moment(Scale.DAY, self.published)
