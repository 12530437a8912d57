"""TimelineJS out."""

import json

from tests.formats import exported, imported
from timeline.events.reading.reader import read_text

EVENT = """\
title: Fish & <Chips>
categories: {war: {label: "War <i>& peace"}}
events:
  - id: a
    date: "2023-06-21T14:30:05.250"
    title: A < B & <b>C</b>
    category: war
    image: {url: "https://example.org/a.png", credit: "Me & <you>"}
"""


def test_what_the_reader_takes_for_html_is_escaped() -> None:
    timeline, _ = read_text(EVENT, "a.yaml")

    document = json.loads(str(exported(timeline, "timelinejs").content))

    (slide,) = document["events"]
    assert document["title"]["text"]["headline"] == "Fish &amp; &lt;Chips&gt;"
    assert slide["text"]["headline"] == "A &lt; B &amp; &lt;b&gt;C&lt;/b&gt;"
    assert (slide["group"], slide["media"]["credit"]) == ("War &lt;i&gt;&amp; peace", "Me &amp; &lt;you&gt;")


def test_milliseconds_go_out_and_come_in() -> None:
    timeline, _ = read_text(EVENT, "a.yaml")
    document = json.loads(str(exported(timeline, "timelinejs").content))
    assert document["events"][0]["start_date"]["millisecond"] == "250"
    del document["events"][0]["timeline"]

    (event,) = imported(json.dumps(document), "timelinejs").events

    assert (event.date, event.title) == ("2023-06-21T14:30:05.250", "A < B & <b>C</b>")
