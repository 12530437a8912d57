"""A file that comes in to be read: its text as the kept copy will have it, and what of it is to be read.

Text, Markdown, HTML, mail, PDF, docx. All offsets are those of the text of the kept copy.
"""

import re
from bisect import bisect_right
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from shlex import quote
from tempfile import TemporaryDirectory

from timeline.confined.pdf import PAGE_END
from timeline.copies.article import article_stretches, blocks
from timeline.copies.copy_text import DOCX, PACKED, PDF, copy_text, looks_so, page_in, text_in
from timeline.copies.html_copy import ENDINGS as HTML
from timeline.copies.letters import OWN, QUOTING, Letters, Writer, letters, part_of
from timeline.copies.mail_copy import ENDING as MAIL
from timeline.copies.mail_copy import mail_facts
from timeline.copies.markdown_copy import emptied, unsaid, without_marks
from timeline.copies.own_title import headline, own_title
from timeline.copies.page_facts import Fact, page_facts
from timeline.copies.quote_places import Stretch
from timeline.copies.running_lines import running_lines
from timeline.copies.transcripts import CUE_TAG, Stamp, cues, stamps, unspoken, with_days
from timeline.problems import TimelineError

MARKDOWN = frozenset({".md", ".markdown"})
TEXT = ".txt"
PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
HEAD = 4096
GZIP = b"\x1f\x8b"
STARTS = ((b"%PDF-", PDF), (b"PK\x03\x04", DOCX))
ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")
TIME_MARK = re.compile(
    r"^[ \t]*[\[(]?(?P<time>\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?)?)[\])]?(?=[\s:-]|$)", re.MULTILINE
)
"""The time at which a line of a transcript is spoken, counted from its beginning."""

OMITTED = " [...] "
"""What a quote has for words that are left out."""

WITHIN = re.compile(r"(?:^|(?<=\s))>+(?=\s)")
"""The signs of what is quoted, within words of several lines."""

TAGS = 300_000
"""How many tags a page may have that is drafted: 10,000 messages of a saved chat have some 150,000."""

NAMED = 10
"""So many pages without text are named."""

CUE_SIGN = "-->"
FEWEST_MARKS = 3


@dataclass(frozen=True, kw_only=True)
class Intake:
    """A file that came in: its bytes, the ending of its kept copy, the text of that, and what is to be read of it.

    `facts` is what a page, or a text, says of itself, `note` what the reader should know of how it was read.
    """

    content: bytes
    ending: str
    text: str
    stretches: Sequence[Stretch]
    facts: Sequence[Fact] = ()
    note: str = ""

    @cached_property
    def readable(self) -> str:
        """The text as it is to be read, of the same length: what says nothing is spaces and line feeds."""
        parts, at = list[str](), 0
        for start, end in self.stretches:
            parts += ["\n" * (start - at), self.text[start:end]]
            at = end
        text = "".join([*parts, "\n" * (len(self.text) - at)])
        text = emptied(text, unsaid(text)) if self.ending in MARKDOWN else text
        text = emptied(text, self._running)
        text = emptied(text, unspoken(text)) if self.cues else text
        text = with_days(text, self.stamps) if self.stamps else text
        text = emptied(text, self._quoting) if self.letters else text
        text = emptied(text, [Stretch(*each.span()) for each in ADDRESS.finditer(text)])
        return emptied(text, [Stretch(*each.span()) for each in self.time_marks])

    @property
    def headline(self) -> str:
        """The line that it begins with, if it may be its title; those of a PDF and of subtitles are none."""
        return "" if self.ending == PDF or self.cues else headline(self.text, is_markdown=self.ending in MARKDOWN)

    @cached_property
    def cues(self) -> Sequence[re.Match[str]]:
        """The lines of subtitles that tell when they are shown; none if it has none."""
        return cues(self.text) if CUE_SIGN in self.text else ()

    @cached_property
    def stamps(self) -> Sequence[Stamp]:
        """The stamps of the messages of a chat; none if it is none."""
        return stamps(self.text) if self.ending in (TEXT, *MARKDOWN) else ()

    def written_on(self, at: int) -> int | None:
        """Return the day (a day number) of the message of a chat in which an offset is; None if it is in none."""
        before = bisect_right(self.stamps, at, key=lambda each: each.start)
        return self.stamps[before - 1].day if before else None

    @cached_property
    def letters(self) -> Letters:
        """The parts of a mail by when they were written; none if it is no mail."""
        return letters(self.text) if self.ending in (TEXT, MAIL) and not self.stamps else {}

    def by_writer(self) -> Iterator[tuple[Writer, str]]:
        """Yield what is to be read by when it was written: each a text of the same length with that part alone."""
        for writer, parts in self.letters.items() or [(OWN, [Stretch(0, len(self.text))])]:
            yield writer, part_of(self.readable, parts)

    @property
    def _quoting(self) -> Iterator[Stretch]:
        return (Stretch(*each.span()) for each in QUOTING.finditer(self.text))

    @cached_property
    def time_marks(self) -> Sequence[re.Match[str]]:
        """The times at which the lines of a transcript are spoken; none if it is none, or of subtitles."""
        if self.cues:
            return ()
        found = [each for each in TIME_MARK.finditer(self.text) if self._is_read(each.start())]
        return found if len(found) >= FEWEST_MARKS else ()

    def _is_read(self, at: int) -> bool:
        number = bisect_right(self.stretches, at, key=lambda each: each.start)
        return number > 0 and at < self.stretches[number - 1].end

    @cached_property
    def _pages(self) -> Sequence[int]:
        return [each.start() for each in re.finditer(PAGE_END, self.text)] if self.ending == PDF else ()

    @cached_property
    def _running(self) -> Sequence[Stretch]:
        """The headers and footers of a PDF."""
        return list(running_lines(self.text)) if self.ending == PDF else ()

    @cached_property
    def _paragraphs(self) -> Sequence[int]:
        return [block.start for block in blocks(self.text, self.stretches)]

    @cached_property
    def _times(self) -> Sequence[tuple[int, str]]:
        """Where the times of a transcript stand, each as it is written."""
        spoken = [(each.start(), each["time"]) for each in (*self.cues, *self.time_marks)]
        return spoken or [(each.start, each.time) for each in self.stamps]

    def plain(self, words: str) -> str:
        """Return some words of the text without the signs of Markdown, of subtitles, of quoted mail that it has."""
        if self.cues:
            return " ".join(CUE_TAG.sub("", words).split())
        if self.letters:
            return " ".join(WITHIN.sub(" ", words).split())
        return without_marks(words) if self.ending in MARKDOWN else words

    def quote(self, start: int, end: int) -> str:
        """Return words of the text verbatim; `[...]` stands for the headers and footers of a PDF between them."""
        parts, at = list[str](), start
        for each in self._running:
            if start < each.start < end:
                parts.append(self.text[at : each.start].strip())
                at = each.end
        return OMITTED.join(filter(None, [*parts, self.text[at:end].strip()])) if parts else self.text[start:end]

    def place(self, at: int) -> str:
        """Return where an offset is, as a citation says it: the page, the time in a transcript, the paragraph."""
        if self._pages:
            return f"page {bisect_right(self._pages, at) + 1}"
        times = self._times
        if before := bisect_right(times, at, key=lambda each: each[0]):
            return times[before - 1][1]
        return f"paragraph {max(1, bisect_right(self._paragraphs, at))}"


def taken_in(content: bytes, file: Path, *, whole: bool = False) -> Intake:
    """Take a file in by its bytes; of a page the article alone, unless the `whole` is asked for."""
    ending = ending_of(content, file)
    if ending in PACKED:
        text = _packed_text(content, file, ending)
    else:
        refuse_binary(content, file)
        _refuse_tags(content, file, ending)
        text = text_in(content, ending)
    everything = [Stretch(0, len(text))]
    charset = looks_so(content, ending)
    note = f"its bytes look like {charset}, and are read so" if charset else ""
    if ending == PDF:
        note = _wordless(text)
    if ending not in HTML:
        facts = mail_facts(content) if ending == MAIL else _own_facts(text, ending)
        return Intake(content=content, ending=ending, text=text, stretches=everything, facts=facts, note=note)
    page = page_in(content)
    stretches, left = (everything, "") if whole else _article(page, text)
    note = "; ".join(filter(None, (note, left)))
    return Intake(
        content=content, ending=ending, text=text, stretches=stretches, facts=tuple(page_facts(page)), note=note
    )


def _wordless(text: str) -> str:
    """Return which pages of a PDF have no text, as those that are pictures; '' if there are none."""
    pages = text.removesuffix(PAGE_END).split(PAGE_END)
    found = [number for number, page in enumerate(pages, 1) if not page.strip()]
    if not found:
        return ""
    named = ", ".join(f"{number:,}" for number in found[:NAMED]) + (", ..." if len(found) > NAMED else "")
    plural = "s" if len(found) > 1 else ""
    which = "none of its pages has text" if len(found) == len(pages) else f"no text is on page{plural} {named}"
    return f"{which}: what is a picture is not read (ocrmypdf OLD.pdf NEW.pdf makes text of it)"


def _own_facts(text: str, ending: str) -> Sequence[Fact]:
    """Return what a text says of itself: in Markdown, its title."""
    title = own_title(text) if ending in MARKDOWN else None
    return () if title is None else (title,)


def ending_of(content: bytes, file: Path) -> str:
    """Return by which ending a file is to be read: its own, or what its bytes are where it has none."""
    known = {*PACKED, *HTML, *MARKDOWN, MAIL, TEXT}
    suffix = file.suffix.lower()
    found = next((ending for start, ending in STARTS if content.startswith(start)), "")
    head = content[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    found = found or (".html" if head.startswith(b"<") and PAGE.search(head) else "")
    if str(file) == "-":
        return found or TEXT
    if found and suffix not in known:
        raise TimelineError(
            f"{file}: this is {found[1:]} by what it holds, not by its name", hint=f"call it {file.stem}{found}"
        )
    return suffix


def refuse_binary(content: bytes, file: Path) -> None:
    """Raise if bytes are no text."""
    if content.startswith(GZIP):
        unpacked = f"unpacked-{file.name.removesuffix('.gz')}"
        hint = f"gunzip < {quote(str(file))} > {quote(unpacked)}"
        raise TimelineError(f"{file}: it is compressed by gzip", hint=hint)
    is_wide = content.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    if (b"\0" in content and not is_wide) or content.startswith(b"{\\rtf"):
        raise TimelineError(f"{file}: this is no text, HTML, PDF or docx", hint="save it as one of these")


def _refuse_tags(content: bytes, file: Path, ending: str) -> None:
    """Raise if a page has so many tags that it is no page for readers."""
    if ending in HTML and content.count(b"<") > TAGS:
        hint = "save the part that is to be read as a page or a text of its own"
        raise TimelineError(f"{file}: it has more than {TAGS:,} tags", hint=hint)


def _packed_text(content: bytes, file: Path, ending: str) -> str:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"copy{ending}"
        path.write_bytes(content)
        try:
            return copy_text(path, max(1, len(content)))
        except TimelineError as fault:
            raise TimelineError(f"{file}: {fault.message}", hint=fault.hint) from None


def _article(page: str, text: str) -> tuple[Sequence[Stretch], str]:
    """Return where the article of a page is, and how much of it that is; else the whole with the reason."""
    try:
        found = article_stretches(page, text)
        of = sum(1 for _ in blocks(text, [Stretch(0, len(text))]))
        part = f"{len(found)} of {of} paragraphs of the page are its article; --whole-page reads all"
        return found, part if len(found) < of else ""
    except TimelineError as fault:
        hint = f" ({fault.hint})" if fault.hint else ""
        return [Stretch(0, len(text))], f"the whole page is read: {fault.message}{hint}"
