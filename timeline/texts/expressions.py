"""The expressions of time of a running text, what each means, and what it was read against."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.texts.anchors import anchored
from timeline.texts.entries import entry_days
from timeline.texts.expression import Expression, Place, dated, undated
from timeline.texts.measured import is_measured_from
from timeline.texts.moments import Moment, Scale, timex_clock
from timeline.texts.said import Away, Base, Said, Undated, Written
from timeline.texts.scanning import Stretch, scan
from timeline.texts.sections import is_heading, without_strays, years_told
from timeline.texts.sentences import Sentence, sentences
from timeline.texts.spoken import spoken_in
from timeline.texts.story import Story
from timeline.texts.styles import is_history, tells_of_both, tells_of_past
from timeline.texts.surroundings import surroundings
from timeline.texts.tenses.past import is_over_by
from timeline.texts.times_and_days import joined, with_days
from timeline.texts.tokens import Tokens

_UNKNOWN_DAY = "XXXX-XX-XX"
_TODAY = Away(Scale.DAY, 0, Base.PUBLICATION)


def expressions(
    text: str, *, published: int | None = None, languages: Sequence[str] = (), history: bool | None = None
) -> Iterator[Expression]:
    """Yield the expressions of time of a text, in order; none of them overlap.

    `published` is the day of its publication (a day number), against which words such as 'yesterday' are read; without
    it these have no date. `languages` are codes such as `uk`; of several, or none, the one that fits the text is taken,
    and for quotes and paragraphs in another one that.
    `history` says whether the text tells of other years than that of its publication; None finds it out. TimelineError
    where there are more than `scanning.MOST`.
    """
    found, spoken = sentences(text), spoken_in(text, languages)
    known = spoken.main
    cut, stretches = scan(text, found, spoken)
    scanned = with_days(cut, tuple(joined(cut, stretches)))
    tells_of_years = is_history(scanned, published) if history is None else history
    scanned = without_strays(cut, scanned, known) if tells_of_years else scanned
    days = {} if published is None else entry_days(cut, scanned, found)
    story = Story(published, tells_of_years, span=years_told(scanned), is_sunday_first=known.extras.sunday_first)
    story.is_mixed = not tells_of_years and tells_of_both(scanned, published)
    story.is_of_past = not tells_of_years and tells_of_past(scanned, published)
    places = tuple(_places(text, found, cut, scanned))
    around = surroundings(cut, scanned, [place.sentence for place in places], spoken)
    for stretch, place, here in zip(scanned, _led(story, text, scanned, places, days), around, strict=True):
        story.here = here
        expression, known = _expression(place, stretch.said, story), spoken.at(place.start)
        is_over, is_measured = is_over_by(cut, stretch, known), is_measured_from(cut, stretch, known)
        yield replace(expression, is_over=is_over, is_measured=is_measured) if is_over or is_measured else expression


def _led(
    story: Story, text: str, scanned: Sequence[Stretch], places: Sequence[Place], days: Mapping[Sentence, int]
) -> Iterator[Place]:
    """Yield the places of expressions, each after the story went on to it: to its entry, section, paragraph."""
    sections = _sections(text, places, scanned)
    end, sentence = 0, None
    for place in places:
        if (day := days.get(place.sentence)) is not None:
            story.begin_entry(day)
        if (heading := sections.get(place.sentence)) is not None:
            story.begin_section(heading)
        story.is_dated = story.is_dated and place.sentence == sentence
        if "\n" in text[end : place.start]:
            story.begin_paragraph()
        end, sentence = place.end, place.sentence
        yield place


def _sections(text: str, places: Sequence[Place], scanned: Sequence[Stretch]) -> Mapping[Sentence, Sequence[Moment]]:
    """Return the dates of the headings that tell some with their year."""
    told: dict[Sentence, list[Moment]] = {}
    for place, stretch in zip(places, scanned, strict=True):
        if isinstance(stretch.said.what, Written) and is_heading(text, place.sentence):
            told.setdefault(place.sentence, []).append(stretch.said.what.moment)
    return told


def _places(text: str, found: Sequence[Sentence], cut: Tokens, scanned: Sequence[Stretch]) -> Iterator[Place]:
    """Yield where stretches of tokens stand."""
    index = 0
    for stretch in scanned:
        start, end = cut.each[stretch.first].start, cut.each[stretch.last].end
        while found[index].end <= start:
            index += 1
        yield Place(start, end, text[start:end], found[index])


def _expression(place: Place, said: Said, story: Story) -> Expression:
    """Return an expression with what it means; the text goes on from the date that it tells."""
    if isinstance(said.what, Undated):
        return undated(place, said.what.kind, said.what.value, said, "no-date")
    if story.is_history and said.what == _TODAY:
        return undated(place, "DATE", "PRESENT_REF", said, "no-date")
    reading = anchored(said, story)
    if reading is None:
        return undated(
            place, "TIME" if said.clock else "DATE", _UNKNOWN_DAY + timex_clock(said.clock), said, "no-anchor"
        )
    if reading.either is None:
        story.tell(said, reading.moment)
    else:
        story.doubt(reading.moment)
    if story.is_entry and reading.anchor is not None:
        reading = reading._replace(anchor=reading.anchor._replace(of=Base.NARRATIVE))
    return dated(place, said, reading)
