"""Timelines for the browser tests."""

from random import Random

WAR = """\
title: A war
as_of: 2023-06-21
language: en
counts:
  war: {first: 2022-02-24, number: 1, label: "Day {n} of the war"}
categories:
  battlefield: {label: Battlefield}
  diplomacy: {label: Diplomacy}
sources:
  news: {title: The news, published: 2023-06-21, url: "https://example.org/news"}
  later: {title: The communiqué, published: 2023-07-11}
events:
  - {id: start, date: 2022-02-24, title: It begins, category: battlefield, tags: [south]}
  - id: lyman
    date: 2022-10
    title: Lyman is retaken
    category: battlefield
    place: Lyman
    description: "A **bold** text, with [a link](https://example.org/x)."
    sources:
      - {source: news, quote: "retook Lyman in October", said: in October}
  - {id: push, date: 2023-06-07/.., title: The push goes on, category: battlefield}
  - id: summit
    date: 2023-07-11/2023-07-12
    title: Summit in Vilnius
    category: diplomacy
    sources:
      - {source: news, said: next month, date: 2023-07}
      - later
  - {id: secret, date: unknown, title: Talks in secret, category: diplomacy}
"""

DEEP = """\
title: Deep time
as_of: 2023-06-21
events:
  - {id: bang, date: Y-13800000000, title: The universe begins}
  - {id: caesar, date: -0043-03-15, title: Caesar is killed}
  - {id: now, date: "2023-06-21T14:30", title: An interview}
"""

WORDS = [
    "summit",
    "talks",
    "bridge",
    "report",
    "front",
    "attack",
    "grain",
    "resolution",
    "advance",
    "visit",
    "vote",
    "speech",
    "city",
    "river",
]


def generated(n: int) -> str:
    """Give n events of all kinds in five categories over four years, always the same."""
    chance = Random(n)  # noqa: S311 - events for a test, not a secret
    lines = [f"title: {n} events\nas_of: 2023-06-21\nevents:\n"]
    for number in range(n):
        year, month, day = chance.randrange(2020, 2024), chance.randrange(1, 13), chance.randrange(1, 29)
        exact = f"{year}-{month:02}-{day:02}"
        date = chance.choice((exact, exact, exact, exact[:7], f"{exact}/{year + 1}-{month:02}-{day:02}", f"{exact}/.."))
        title = " ".join(chance.choices(WORDS, k=chance.randrange(2, 9)))
        lines.append(
            f"  - {{id: e{number}, date: {date}, title: {title} {number}, category: c{chance.randrange(5)}}}\n"
        )
    return "".join(lines)
