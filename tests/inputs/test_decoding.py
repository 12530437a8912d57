"""What bytes that are no UTF-8 look like."""

import pytest

from timeline.inputs.decoding import decoded
from timeline.problems import TimelineError

FRENCH = "date,title\n2020,Caf\u00e9 \u00e0 Paris, na\u00efve \u00e9lan\n"
QUOTES = "date,title\n2020,It\u2019s \u201cover\u201d\n"
UKRAINIAN = "date,title\n2020,Звільнення Лимана\n"
POLISH = "date,title\n2020,\u0141\u00f3d\u017a i Krak\u00f3w, \u017c\u00f3\u0142w, \u015bwi\u0119to\n"


@pytest.mark.parametrize(
    ("text", "encoding", "named"),
    [
        (FRENCH, "latin-1", "latin-1"),
        (FRENCH + QUOTES, "cp1252", "cp1252"),
        (QUOTES, "cp1252", "cp1252"),
        (UKRAINIAN, "cp1251", "cp1251"),
        (UKRAINIAN, "koi8-u", "koi8-r"),
        (UKRAINIAN, "utf-16-le", "utf-16-le"),
        (FRENCH, "utf-16-be", "utf-16-be"),
        (POLISH, "cp1250", "cp1250"),
        ("date,title\n2020,日本の出来事です\n", "cp932", "cp932"),
        ("date,title\n2020,他在北京的会议上说中国不是一个大国\n", "gb18030", "gb18030"),
        ("date,title\n2020,他在台北的會議上說這是一個國家\n", "big5", "big5"),
        ("date,title\n2020,서울에서 회의가 열렸다\n", "euc-kr", "euc-kr"),
        ("date,title\n2020,Η συνάντηση στην Αθήνα\n", "cp1253", "cp1253"),
        ("date,title\n2020,اجتماع في بيروت مع الوزير\n", "cp1256", "cp1256"),
        ("date,title\n2020,פגישה בירושלים עם ראש הממשלה היום\n", "cp1255", "cp1255"),
        ("date,title\n2020,встреча в киеве с новым министром\n", "cp1251", "cp1251"),
        ("date,title\n2020,Встреча с министром в Киеве\n", "cp866", "cp866"),
        ("Дата;Событие\n2020;Взрыв\n", "cp1251", "cp1251"),
    ],
)
def test_the_hint_names_what_the_bytes_look_like(text: str, encoding: str, named: str) -> None:
    with pytest.raises(TimelineError) as refused:
        decoded(text.encode(encoding), "f.csv")

    assert f"--encoding {named}" in refused.value.hint


def test_the_hint_shows_the_word_as_it_would_be_read() -> None:
    with pytest.raises(TimelineError) as refused:
        decoded(FRENCH.encode("latin-1"), "f.csv")

    assert "('Caf\u00e9')" in refused.value.hint


def test_one_damaged_place_is_no_other_encoding() -> None:
    with pytest.raises(TimelineError, match=r"f\.csv:3: byte 0xFF") as refused:
        decoded(UKRAINIAN.encode() + b"\xff", "f.csv")

    assert "damaged" in refused.value.hint


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "undefined", "punycode", "\udcff"])
def test_what_is_no_encoding_of_texts_is_wrong_usage(encoding: str) -> None:
    with pytest.raises(TimelineError, match="no encoding is called") as refused:
        decoded(b"date,title\n2020,A\n", "a.csv", encoding)

    assert refused.value.status == 2
