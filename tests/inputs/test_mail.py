"""Messages of electronic mail."""

import base64
import re

import pytest

from timeline.inputs import Imported, Options, input_named

HEAD = "From: =?utf-8?b?0J7Qu9GM0LPQsA==?= <o@x.example>\nTo: a@y.example\nSubject: Delay\nMessage-ID: <{id}@x>\n"


def message(identity: int, *lines: str, text: str = "We met.") -> str:
    return HEAD.format(id=identity) + "".join(f"{line}\n" for line in lines) + f"\n{text}\n"


def mailbox(*messages: str) -> bytes:
    return "".join(f"From o@x.example Fri May 14 15:40:00 2021\n{each}\n" for each in messages).encode()


def read(content: bytes) -> Imported:
    return input_named("mbox").take(content, "in.mbox", Options())


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("Fri, 14 May 2021 15:40:07 -0400", "2021-05-14T15:40:07-04:00"),
        ("14 May 2021 15:40 +0530", "2021-05-14T15:40+05:30"),
        ("Fri, 14 May 2021 15:40:00 GMT", "2021-05-14T15:40:00Z"),
        ("Fri, 14 May 2021 15:40:00 -0000", "2021-05-14T15:40:00Z"),
        ("Fri, 14 May 2021 15:40:00 EST", "2021-05-14T15:40:00-05:00"),
        ("Fri, 14 May 2021 15:40:00 +0300 (EEST)", "2021-05-14T15:40:00+03:00"),
    ],
)
def test_a_message_is_at_the_moment_that_it_was_sent(written: str, date: str) -> None:
    found = read(message(1, f"Date: {written}").encode())

    assert [(event.date, event.title, event.actors) for event in found.events] == [(date, "Delay", ("Ольга",))]
    assert found.problems == ()


@pytest.mark.parametrize("written", ["Fri, 14 May 2021 15:40:00", "Fri, 14 May 2021 15:40:00 CEST"])
def test_a_time_without_an_offset_is_not_used(written: str) -> None:
    found = read(message(1, f"Date: {written}").encode())

    assert [(event.date, event.extras["x-mail-date"]) for event in found.events] == [("2021-05-14", written)]
    assert [problem.code for problem in found.problems] == ["kept-aside"]


@pytest.mark.parametrize("lines", [[], ["Date: yesterday"], ["Date: Mon, 31 Jun 2021 10:00:00 +0000"]])
def test_a_message_without_a_date_is_refused_and_comes_again(lines: list[str]) -> None:
    content = mailbox(message(1, "Date: 14 May 2021 15:40 +0000"), message(2, *lines))
    found = read(content)

    assert (len(found.events), found.rows, found.refused) == (1, 2, 1)
    rejects = input_named("mbox").rejects
    assert rejects is not None
    bad = rejects(content, "in.mbox", Options(), found.errors)
    mended = re.sub(rb"Date:[^\n]*\n", b"", bad).replace(b"To:", b"Date: 15 May 2021 10:00 +0000\nTo:")
    assert [event.date for event in read(mended).events] == ["2021-05-15T10:00Z"]


def test_a_line_of_a_message_that_begins_with_from_begins_no_other() -> None:
    found = read(mailbox(message(1, "Date: 14 May 2021 15:40 +0000", text="One.\n\n>From here on: two.\nFrom: three.")))

    assert [event.description for event in found.events] == ["One.\n\nFrom here on: two.\nFrom: three."]


def test_what_is_not_taken_is_told_and_the_rest_is_kept() -> None:
    parts = (
        'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html; charset=cp1251\n'
        "Content-Transfer-Encoding: quoted-printable\n\n<p>=CF=F0=E8=E2=B3=F2</p>\n--b\n"
        'Content-Type: application/pdf; name="x.pdf"\nContent-Disposition: attachment; filename="x.pdf"\n\nabc\n--b--\n'
    )
    text = HEAD.format(id=1) + "Date: 14 May 2021 15:40 +0000\nReceived: by x\nCc: c@z.example\n" + parts
    found = read(mailbox(text))

    (event,) = found.events
    assert event.description == "Привіт"
    assert (event.extras["x-mail-cc"], event.extras["x-mail-attachments"]) == ("c@z.example", ["x.pdf"])
    assert [problem.message for problem in found.problems] == [
        "headers that were not taken: Received",
        "attached files were not taken, only their names: of 1 message",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "".join(f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(3_000)),
        "Content-Type: message/rfc822\n\n" * 3_000,
        'Content-Type: text/plain; charset="no such"\nContent-Transfer-Encoding: base64\n\n%%%=\n',
        "Content-Type: multipart/mixed\n\n--x\n",
        "From: =?x?q?=00?= <\nTo: @,,;<<\nSubject: =?utf-8?b?//?=\nContent-Disposition: attachment; filename*=x''%F\n",
        f"Subject: {'=?utf-8?q?a?= ' * 50_000}\n",
        f"Content-Type: text/plain{'; a*0=b' * 50_000}\n",
        ": :\n\0\n",
    ],
)
def test_a_message_that_breaks_the_rules_spoils_no_other(lines: str) -> None:
    first = f"Date: 14 May 2021 15:40 +0000\n{lines}"
    found = read(mailbox(first, message(2, "Date: 15 May 2021 15:40 +0000")))

    assert [event.date for event in found.events][-1:] == ["2021-05-15T15:40Z"]
    assert len(found.events) + found.refused == found.rows == 2


def test_bytes_of_another_encoding_are_told() -> None:
    content = (
        message(1, "Date: 14 May 2021 15:40 +0000", "Content-Type: text/plain; charset=utf-8").encode() + b"\xff\n"
    )

    assert [problem.code for problem in read(content).problems] == ["kept-aside"]


SENT = "Date: 14 May 2021 15:40 +0000"
ABOVE = "From o@x.example Fri May 14 15:40:00 2021\n"


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("Fri, 14 May 2021 15:40:00 GMT+0200", "2021-05-14"),
        ("Fri, 14 May 2021 15:40:00 +9999", "2021-05-14"),
        ("Mon, 14 May 2021 15:40:00 +0200", "2021-05-14T15:40:00+02:00"),
    ],
)
def test_a_moment_that_is_doubtful_is_kept_beside(written: str, date: str) -> None:
    found = read(message(1, f"Date: {written}").encode())

    assert [(event.date, event.extras["x-mail-date"]) for event in found.events] == [(date, written)]
    assert [problem.code for problem in found.problems] == ["kept-aside"]


@pytest.mark.parametrize(
    "lines",
    [["Date: Fri, 14 May 0000 15:40:00 +0000"], ["Date: 14 May 0070 15:40 +0000"], [SENT, SENT.replace("14", "15")]],
)
def test_no_year_and_no_one_of_two_dates_is_guessed(lines: list[str]) -> None:
    assert [problem.code for problem in read(message(1, *lines).encode()).problems] == ["bad-date"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (ABOVE + message(1, SENT, text="One.\n\nFrom the start, two.\n\nFrom afar\nNote: x."), ["One."]),
        (ABOVE + message(1, SENT, text="One.") + ABOVE + message(2, SENT, text="Two."), ["One.", "Two."]),
        ("\ufeff" + ABOVE + message(1, SENT, text="One."), ["One."]),
        ((ABOVE + message(1, SENT, text="One.\n") + ABOVE + message(2, SENT)).replace("\n", "\r"), ["One.", "We met."]),
        ("From a@x.example\n" + message(1, SENT, text="One.\n") + "From \n" + message(2, SENT), ["One.", "We met."]),
        (message(1, SENT, text="One.\n" + "It says Content-Type. " * 300), ["One."]),
    ],
)
def test_messages_begin_where_their_headers_do(content: str, told: list[str]) -> None:
    found = read(content.encode())

    assert [event.description.split("\n")[0] for event in found.events] == told
    assert (found.refused, "From afar" in content) == (0, "From afar" in found.events[0].description)


def test_headers_in_utf8_are_read_and_others_only_as_what_they_are_said_to_be() -> None:
    text = message(1, SENT, text="Опис").replace("Delay", "Затримка")
    cyrillic = text.encode("cp1251")
    take = input_named("eml").take

    told = take(cyrillic, "in.eml", Options(encoding="cp1251"))
    for found in (read(text.encode()), told):
        assert [(event.title, event.description) for event in found.events] == [("Затримка", "Опис")]
        assert found.problems == ()
    assert [problem.code for problem in read(cyrillic).problems] == ["kept-aside"]


def parts(kind: str, *inner: str) -> str:
    between = "".join(f"--{kind}\nContent-Type: {each}\n" for each in inner)
    return f"multipart/{kind}; boundary={kind}\n\n{between}--{kind}--\n"


PLAIN, RICH, FOOTER = "text/plain\n\nPlain.", "text/html\n\n<p>Rich.</p>", "text/plain\n\nFooter."


@pytest.mark.parametrize(
    ("content", "description", "attached"),
    [
        (parts("alternative", RICH, PLAIN), "Plain.", None),
        (parts("alternative", "text/plain\n\n", parts("related", RICH, "image/png\n\nx")), "Rich.", ["unnamed"]),
        (parts("mixed", RICH, FOOTER), "Rich.\n\nFooter.", None),
        (parts("mixed", PLAIN, "message/rfc822\n\nSubject: Other\n\nInner."), "Plain.", ["Other"]),
        (parts("mixed", PLAIN, "text/calendar\n\nBEGIN:VCALENDAR"), "Plain.", ["unnamed"]),
        ("multipart/mixed\n\nNo parts.", "No parts.", None),
        ("text/plain; charset=punycode\n\na-b9", "a-b9", None),
    ],
)
def test_all_that_a_message_says_is_read_and_nothing_of_another(
    content: str, description: str, attached: list[str] | None
) -> None:
    (event,) = read(f"From: o@x.example\n{SENT}\nContent-Type: {content}".encode()).events

    assert (event.description, event.extras.get("x-mail-attachments")) == (description, attached)


def test_text_that_is_damaged_is_told() -> None:
    content = message(1, SENT, "Content-Transfer-Encoding: base64", text="aGVsbG8gd29ybGQ*h")

    assert [problem.code for problem in read(content.encode()).problems] == ["kept-aside"]


@pytest.mark.parametrize(
    ("charset", "text", "meant"),
    [
        ("gb2312", "\u6731\u9555\u57fa", "gb18030"),
        ("iso-8859-1", "\u201cyes\u201d \u2014 5 \u20ac", "cp1252"),
        ("ks_c_5601-1987", "\ub620\ubc29\uac01\ud558", "cp949"),
        ("shift_jis", "\u2460\u9ad9", "cp932"),
    ],
)
def test_a_charset_is_the_wider_one_that_is_meant_by_its_name(charset: str, text: str, meant: str) -> None:
    word = f"=?{charset}?b?{base64.b64encode(text.encode(meant)).decode()}?="
    lines = f"From: {word} <o@x.example>\n{SENT}\nSubject: Re: {word}\nContent-Type: text/plain; charset={charset}\n\n"
    found = read(lines.encode() + text.encode(meant))

    assert [(each.title, each.description, each.actors) for each in found.events] == [(f"Re: {text}", text, (text,))]
    assert found.problems == ()


def test_bytes_that_only_the_named_charset_has_are_of_that() -> None:
    content = message(1, SENT, "Content-Type: text/plain; charset=iso-8859-1", text="").encode() + b"caf\xe9 \x81"

    assert [event.description for event in read(content).events] == ["caf\xe9 \x81"]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Лист =?utf-8?b?0L/RgNC+?= мир", "Лист про мир"),
        ("=?utf-8?q?one?= =?utf-8?q?_two?= three", "one two three"),
        ("=?utf-8?q?a b?=, \\u0041 =?utf-8?q?c?=", "a b, \\u0041 c"),
        ("=?utf-8?x?a?= =?", "=?utf-8?x?a?= =?"),
        ("=?no such?q?a?= b", "=?no such?q?a?= b"),
    ],
)
def test_encoded_words_stand_beside_others(written: str, title: str) -> None:
    (event,) = read(message(1, SENT).replace("Delay", written).encode()).events

    assert event.title == title
