"""What cannot be seen is made visible, and nothing else is."""

import json
import sys
import unicodedata
from xml.etree.ElementTree import fromstring

from hypothesis import given
from hypothesis import strategies as st

from timeline.escapes import json_text, printable, unseen, xml_text


def test_what_is_hidden_is_what_unicode_says_is_not_seen() -> None:
    every = [chr(code) for code in range(sys.maxunicode + 1)]
    wanted = {each for each in every if unicodedata.category(each) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    hidden = {each for each in every if unseen().match(each)}

    assert wanted - hidden == {"\n", "\u200c", "\u200d"}
    assert {unicodedata.category(each) for each in hidden - wanted} <= {"Cn"}


def test_escapes_tell_which_character_it_was() -> None:
    assert printable("a\x1b]8;;\x07\x9b\u202e\tb\n\udcff\U000e0001") == (
        "a\\u001b]8;;\\u0007\\u009b\\u202e    b\n\\udcff\\U000e0001"
    )


@given(st.text(st.characters(exclude_categories=[])))
def test_json_is_read_back_as_it_was_and_holds_nothing_unseen(text: str) -> None:
    for ascii_only in (False, True):
        written = json_text({text: [text]}, ascii_only=ascii_only, indent=2)
        assert json.loads(written) == {text: [text]}
        assert not unseen().search(written)


@given(
    st.text(
        st.characters(exclude_categories=["Cs"], min_codepoint=0x20).filter(lambda each: each not in "<&\ufffe\uffff")
    )
)
def test_xml_is_read_back_as_it_was_and_holds_nothing_unseen(text: str) -> None:
    written = xml_text(f"<a>{text}</a>")

    assert (fromstring(written).text or "") == text  # noqa: S314 - our own document
    assert not unseen().search(written)
