"""Stories in a file: read, refused, joined, split, merged, renamed."""

from dataclasses import replace

import pytest

from timeline.checks import check
from timeline.events.merging.merge import Texts, merge_texts
from timeline.events.merging.splitting import joined, split
from timeline.events.model import Step
from timeline.events.reading.reader import read_text, read_texts
from timeline.events.writing.renaming import rename

TEXT = """\
title: T
stories:
  spring:   # the first one
    title: The first spring
    steps:
      - event: b
        text: It *ends* here.
      - a     # and begins here
events:
  - {id: a, date: 2022-03, title: A}
  - {id: b, date: after a, title: B}
"""


def test_a_story_has_its_events_in_its_own_order() -> None:
    timeline, problems = read_text(TEXT)

    (story,) = timeline.stories
    assert problems == []
    assert check(timeline) == []
    assert (story.id, story.title) == ("spring", "The first spring")
    assert story.steps == (Step(event="b", text="It *ends* here."), Step(event="a"))


@pytest.mark.parametrize(
    ("stories", "code", "line", "message"),
    [
        ("[a]", "wrong-kind", 2, "`stories` is a mapping"),
        ("{s: [a]}", "wrong-kind", 2, "a story is a mapping"),
        ("{s: {steps: a}}", "wrong-kind", 2, "`steps` is a list"),
        ("{s: {steps: [[a]]}}", "wrong-kind", 2, "a step is a mapping, or its `event` alone"),
        ("{s: {steps: [{text: x}]}}", "missing-key", 2, "a step without `event`"),
        ("{s: {steps: [{event: a, words: x}]}}", "unknown-key", 2, "a step has no key `words`"),
        ("{s: {steps: [a], slides: x}}", "unknown-key", 2, "a story has no key `slides`"),
        ("{s: {title: [a], steps: [a]}}", "wrong-kind", 2, "`title` is a text"),
        ("{s: {steps: [a]}, s: {steps: [b]}}", "duplicate-key", 2, ""),
        ("{s: {steps: [a, nowhere]}}", "dangling-step", 2, "the event `nowhere` does not exist"),
        ("{s: {steps: [a, {event: aa}]}}", "dangling-step", 2, "the event `aa` does not exist"),
        ("{s: }", "empty-story", 2, "the story `s` has no steps"),
        ("{s: {steps: []}}", "empty-story", 2, "the story `s` has no steps"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(stories: str, code: str, line: int, message: str) -> None:
    timeline, problems = read_text(f"title: T\nstories: {stories}\nevents: [{{id: a, date: 2022, title: A}}]\n")

    found = [each for each in check(timeline, problems) if each.code == code]
    assert found
    assert found[0].place.line == line
    assert message in found[0].message


def test_two_files_that_tell_one_story_differently_are_a_fault() -> None:
    first = "stories: {s: {steps: [a]}}\nevents: [{id: a, date: 2022, title: A}]\n"

    same = read_texts({"one.yaml": first, "two.yaml": "stories: {s: {steps: [a]}}\nevents: []\n"})
    other = read_texts({"one.yaml": first, "two.yaml": "stories: {s: {title: S, steps: [a]}}\nevents: []\n"})

    assert (same[1], len(same[0].stories)) == ([], 1)
    assert [(each.code, each.place.file) for each in other[1]] == [("duplicate-id", "two.yaml")]


def test_a_renaming_reaches_the_steps_and_nothing_else_of_their_lines() -> None:
    renamed = rename(rename(TEXT, "a", "beginning").text, "b", "end").text

    assert "      - event: end\n        text: It *ends* here.\n      - beginning     # and begins here\n" in renamed
    assert [step.event for step in read_text(renamed)[0].stories[0].steps] == ["end", "beginning"]
    assert check(*read_text(renamed)) == []


def test_a_split_keeps_stories_in_the_header_and_a_join_brings_all_back() -> None:
    header, events = split(TEXT, "events.yaml")

    assert "the first one" in header
    whole = joined(header, [(f"{name}.yaml", text) for name, text in events.items()], "events.yaml")
    assert read_text(whole)[0].stories == read_text(TEXT)[0].stories


def test_steps_are_merged_one_by_one() -> None:
    ours = TEXT.replace("It *ends* here.", "It ends in May.")
    theirs = TEXT.replace("      - a     # and", "      - event: a\n        text: Here.   # and")

    merged = merge_texts(Texts(TEXT, ours, theirs), "events.yaml")

    assert not merged.conflicts
    assert read_text(merged.text)[0].stories[0].steps == (
        Step(event="b", text="It ends in May."),
        Step(event="a", text="Here."),
    )


def test_a_story_that_both_sides_change_is_a_conflict() -> None:
    merged = merge_texts(Texts(TEXT, TEXT.replace("It *ends*", "One"), TEXT.replace("It *ends*", "Two")), "events.yaml")

    assert merged.conflicts


def test_equal_stories_are_equal_wherever_they_stand() -> None:
    one, other = read_text(TEXT)[0], read_text(f"# a comment\n{TEXT}")[0]

    assert one.stories == other.stories
    assert replace(one.stories[0], title="") != one.stories[0]
