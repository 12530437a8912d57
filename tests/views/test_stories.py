"""Stories through the gates: what is held back, or not known yet, is not told either."""

from dataclasses import replace

from timeline.dates.days import day_number
from timeline.events.model import Step
from timeline.events.reading.reader import read_text
from timeline.outputs import Options, output_named
from timeline.outputs.page import page
from timeline.views.changes import changes
from timeline.views.corrections import sentence
from timeline.views.gate import publishable
from timeline.views.knowledge import as_known
from timeline.views.selection import Selection, select

TEXT = """\
title: T
as_of: 2023-06-21
publish: [verified]
sources:
  early: {title: Early, published: 2023-01-10}
  late: {title: Late, published: 2023-07-12}
stories:
  whole:
    title: All of it
    steps:
      - {event: open, text: TOLD-OPENLY}
      - {event: secret, text: TOLD-IN-SECRET}
      - {event: later, text: TOLD-LATER}
      - {event: half, text: TOLD-AFTERWARDS}
  hidden: {title: HIDDEN-STORY, steps: [secret]}
  bare: {title: Nothing yet}
events:
  - {id: open, date: 2023-01-10, title: Open, verification: verified, sources: [early]}
  - {id: secret, date: 2023-01-11, title: Secret, verification: draft, sources: [early]}
  - {id: later, date: 2023-07-12, title: Later, verification: verified, sources: [late]}
  - {id: half, date: 2023-07-11, title: Half, verification: verified, sources: [{source: early, date: 2023-07}, late]}
"""
TIMELINE = read_text(TEXT)[0]
BEFORE = day_number(2023, 6, 21)


def test_the_publish_gate_holds_back_the_steps_of_what_it_holds_back() -> None:
    left = publishable(TIMELINE).timeline

    assert [(story.id, [step.event for step in story.steps]) for story in left.stories] == [
        ("whole", ["open", "later", "half"])
    ]
    html, written = page(left, day=BEFORE), output_named("json").write(left, Options(day=BEFORE)).content
    for text in (html, str(written)):
        assert "SECRET" not in text
        assert "HIDDEN-STORY" not in text


def test_what_was_not_known_is_not_told() -> None:
    (story,) = (story for story in as_known(TIMELINE, BEFORE).stories if story.id == "whole")

    assert story.steps == (
        Step(event="open", text="TOLD-OPENLY"),
        Step(event="secret", text="TOLD-IN-SECRET"),
        Step(event="half"),
    )
    assert as_known(TIMELINE, day_number(2023, 7, 13)).stories == TIMELINE.stories[:2]


def test_a_filter_takes_the_steps_of_what_it_takes_out() -> None:
    chosen = select(TIMELINE, Selection(wanted={"ids": ("later", "open")}))

    assert [(story.id, [step.event for step in story.steps]) for story in chosen.stories] == [
        ("whole", ["open", "later"]),
        ("bare", []),
    ]
    assert select(TIMELINE, Selection()).stories == TIMELINE.stories


def test_a_change_of_a_story_is_told() -> None:
    first = TIMELINE.stories[0]
    changed = replace(first, title="Parts of it", steps=(replace(first.steps[0], text="New words"), *first.steps[1:]))
    new = replace(TIMELINE, stories=(changed, *TIMELINE.stories[1:2]))

    told = "\n".join(sentence(change, {}) for change in changes(TIMELINE, new))

    assert "The title of the story Parts of it was changed" in told
    assert "The story Nothing yet was removed" in told
    assert "New words" in told
    assert changes(TIMELINE, TIMELINE) == ()


def test_every_format_but_our_own_says_that_it_leaves_stories_out() -> None:
    for name in ("csv", "ics", "timelinejs", "markdown", "html", "mermaid", "atom", "markwhen"):
        assert (
            output_named(name).write(TIMELINE, Options(day=BEFORE)).lost["stories (their order and their texts)"] == 3
        )
    for name in ("json", "jsonl"):
        assert not output_named(name).write(TIMELINE, Options(day=BEFORE)).lost
