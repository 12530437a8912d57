"""What a text told so far, as far as its dates are concerned."""

from dataclasses import dataclass, field

from timeline.texts.moments import Moment, Scale
from timeline.texts.said import Away, Said, Written
from timeline.texts.sections import Years


@dataclass(slots=True)
class Story:
    """What a text told so far.

    published   the day of its publication (a day number)
    is_history  whether it tells of other years than that of its publication
    last        the last date that it told
    side        -1 if the sentence looks back, 1 if it looks ahead, 0 if neither is plain
    is_past     whether the sentence plainly tells of a past event
    is_linked   whether 'to' or a hyphen ties the expression to the one before
    is_since    whether 'since' stands before the expression: news do not go on from there
    is_unread   whether the sentence has a date in numbers that is not read, as '5/6/2022'
    is_dated    whether the sentence told a date before the expression
    periods     the last dates by their scale
    span        the years in which nearly all dates of the text lie
    section     the years of the heading
    """

    published: int | None = None
    is_history: bool = False
    last: Moment | None = None
    side: int = 0
    is_past: bool = False
    is_linked: bool = False
    is_since: bool = False
    is_unread: bool = False
    is_dated: bool = False
    periods: dict[Scale, Moment] = field(default_factory=dict)
    span: Years | None = None
    section: Years | None = None

    def begin_paragraph(self) -> None:
        """Go back to the year of the heading, unless the text is in it."""
        section = self.section if self.is_history else None
        if section is not None and (self.last is None or not section.first <= self.last.year <= section.last):
            self.last = Moment(Scale.YEAR, section.first)

    def tell(self, said: Said, moment: Moment) -> None:
        """Go on from a date that the text told; what is only compared with is passed over."""
        if isinstance(said.what, Written) and self._is_beyond_section(moment):
            self.section = None
        if self._leads(said, moment):
            self.last = self.periods[moment.scale] = moment
            self.is_dated = True

    def _leads(self, said: Said, moment: Moment) -> bool:
        """Return whether a text goes on from a date: a history from one of its years, news not from a comparison."""
        if self.is_history:
            return self.span is None or self.span.first <= moment.year <= self.span.last
        is_compared = isinstance(said.what, Away) and said.what.is_distance and said.what.scale is Scale.YEAR
        return not (self.is_since or is_compared)

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
