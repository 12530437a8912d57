"""What a text told so far, as far as its dates are concerned."""

from dataclasses import dataclass, field

from timeline.texts.moments import Moment, Scale
from timeline.texts.said import Away, Said, Written
from timeline.texts.sections import Years


@dataclass(slots=True)
class Story:
    """What a text told so far: the day of its publication, whether it is a history, the last date that it told.

    `side` is -1 if the sentence looks back, 1 if it looks ahead, 0 if neither is plain; `periods` are the last dates
    by their scale. `span` are the years in which nearly all dates of the text lie, `section` those of the heading.
    """

    published: int | None = None
    is_history: bool = False
    last: Moment | None = None
    side: int = 0
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
        what = said.what
        if isinstance(what, Away) and what.is_distance and what.scale is Scale.YEAR and not self.is_history:
            return
        if self.is_history and self.span is not None and not self.span.first <= moment.year <= self.span.last:
            return
        if isinstance(what, Written) and self._is_beyond_section(moment):
            self.section = None
        self.last = self.periods[moment.scale] = moment

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
