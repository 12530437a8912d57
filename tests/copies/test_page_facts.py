"""What a page says of itself."""

import pytest

from tests.copies.making import PAGE
from timeline.copies.page_facts import Fact, days_published, page_facts

LINKED = '<script type="application/ld+json">{}</script>'
ARTICLE = '{"@type":"NewsArticle","datePublished":"2023-06-%s"}'
DAYS = ("2023-06-18", "2023-06-17")
META = '<meta property="article:published_time" content="2023-06-%sT23:59:59Z">'


def first(page: str, key: str) -> Fact | None:
    return next((fact for fact in page_facts(page) if fact.key == key), None)


@pytest.mark.parametrize(
    ("key", "text", "where"),
    [
        ("title", "Bridge closed until July", "meta og:title"),
        ("publisher", "The Paper", "meta og:site_name"),
        ("author", "A. Writer", "JSON-LD author"),
        ("published", "2023-06-21", "meta article:published_time"),
        ("url", "https://paper.example/bridge", "link canonical"),
    ],
)
def test_a_page_says_what_it_is(key: str, text: str, where: str) -> None:
    assert first(PAGE, key) == Fact(key, text, where)


@pytest.mark.parametrize(
    ("page", "days"),
    [
        (META % 21, {"2023-06-21": "meta article:published_time"}),
        (META % 21 + LINKED.format(ARTICLE % 21), {"2023-06-21": "meta article:published_time"}),
        (META % 21 + LINKED.format(f"[{ARTICLE % 20},{ARTICLE % 21}]"), {"2023-06-21": "meta article:published_time"}),
        (
            META % 21 + LINKED.format(ARTICLE % 20),
            {"2023-06-20": "JSON-LD datePublished", "2023-06-21": "meta article:published_time"},
        ),
        (LINKED.format('{"@graph":[{"@type":"Person"},%s]}' % (ARTICLE % 19)), {"2023-06-19": "JSON-LD datePublished"}),
        ('<time datetime="2023-06-18">a</time>', {"2023-06-18": "time"}),
        (
            '<time datetime="2023-06-18">a</time><time datetime="2023-06-17">',
            {"2023-06-18": "time", "2023-06-17": "time"},
        ),
        (
            '<time datetime="2023-06-18">a</time><time pubdate datetime="2023-06-17">',
            {"2023-06-17": "time pubdate"},
        ),
        ('<meta name="date" content="2023-06-16"><time datetime="2023-06-18">', {"2023-06-16": "meta date"}),
        ('<meta name="pubdate" content="Fri, 16 Jun 2023 10:00:00 GMT">', {"2023-06-16": "meta pubdate"}),
        (LINKED.format(ARTICLE.replace("2023-06-%s", "June 16, 2023")), {"2023-06-16": "JSON-LD datePublished"}),
        ('<meta name="date" content="16 June">', {}),
        ('<meta name="date" content="06/07/2023">', {}),
        ('<meta name="date" content="June 2023">', {}),
        (LINKED.format("{broken"), {}),
        (LINKED.format("[" * 100_000), {}),
        ('<script type="application/ld+json">' * 20_000, {}),
    ],
)
def test_the_day_of_publication_is_what_the_page_agrees_on(page: str, days: dict[str, str]) -> None:
    assert days_published(page_facts(page)) == days


@pytest.mark.parametrize(
    "page",
    [
        '<link rel="canonical" href="javascript:alert(1)">',
        '<link rel="canonical" href="http://[bad">',
        '<meta name="author" content="https://facebook.example/a">',
        f'<meta property="og:title" content="{"a" * 501}">',
        "<title> </title>",
    ],
)
def test_what_is_no_fact_is_left_out(page: str) -> None:
    assert page_facts(page) == []


@pytest.mark.parametrize(
    ("written", "utc"),
    [
        ("2023-06-21T22:15:00Z", "22:15 UTC"),
        ("2023-06-21T22:15:07.123+00:00", "22:15 UTC"),
        ("2023-06-21T22:15:00+02:00", ""),
        ("2023-06-21T22:15:00", ""),
        ("2023-06-21", ""),
    ],
)
def test_a_moment_in_utc_is_told_as_one(written: str, utc: str) -> None:
    expected = Fact("published", "2023-06-21", "meta article:published_time", utc)

    assert first(f'<meta property="article:published_time" content="{written}">', "published") == expected
    linked = first(LINKED.format(f'{{"@type":"NewsArticle","datePublished":"{written}"}}'), "published")
    assert linked is not None
    assert linked.utc == utc
    timed = first(f'<time datetime="{written}">a</time>', "published")
    assert timed is not None
    assert timed.utc == utc
