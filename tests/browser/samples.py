"""Timelines for the browser tests."""

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
