"""Which encoding bytes that are no UTF-8 look like."""

import re
import unicodedata
from collections.abc import Sequence

CYRILLIC = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
OTHERS = {"cp1255": "HEBREW", "cp1253": "GREEK", "cp1256": "ARABIC"}
"""Encodings of one byte a letter, with the script that their words are of."""
WIDE = {
    "euc-kr": r"[\uac00-\ud7a3]",
    "cp932": r"[\u3040-\u30ff]",
    "gb18030": "[的一是不了人我在有他这中大来上个国和地到说时们为]",
    "big5": "[的一是不了人我在有他這中大來上個國和地到說時們為]",
}
"""Encodings of two bytes a sign, with the signs that are common there alone, and at least how many of all."""
COMMON = {"euc-kr": 0.6, "cp932": 0.15, "gb18030": 0.06, "big5": 0.06}
LATIN = ("cp1252", "latin-1", "cp1250", "mac-roman")
"""The encodings of one byte a letter that are tried, the commonest first."""
WORD = re.compile(rb"[A-Za-z\x80-\xff]{2,}")
LATIN_WORD = re.compile(rb"[A-Za-z\x80-\x84\x86-\x90\x98-\xff]{2,}")
"""A word without what cp1252 has for quotes and dashes."""
SAMPLE = 1 << 17
FEWEST_WORDS, SURE = 4, 0.9


def likely_encoding(content: bytes, start: int = 0) -> str:
    """Return what bytes that are no UTF-8 look like, from the place on where that shows; nothing if that is unclear."""
    sample = content[start : start + SAMPLE]
    words = [word for word in WORD.findall(sample) if not word.isascii()]
    pure = [word for word in words if all(byte >= 0x80 for byte in word) and len(word) > 2]
    if wide := _two_bytes(sample):
        return wide
    if 2 * len(pure) > len(words):
        other = next((name for name, script in OTHERS.items() if _is_script(pure, name, script)), "")
        return other or max(CYRILLIC, key=lambda name: _regularity(pure, name))
    words = [word for word in LATIN_WORD.findall(sample) if not word.isascii()]
    best = max(LATIN, key=lambda name: _regularity(words, name)) if words else LATIN[0]
    if best in LATIN[:2]:
        return "cp1252" if any(0x80 <= byte <= 0x9F for byte in sample) else "latin-1"
    return best


def _two_bytes(sample: bytes) -> str:
    """Return which encoding of two bytes a sign a text has, nothing where it has none such."""
    shares = {name: _share_of_common(sample.rpartition(b"\n")[0] or sample, name) for name in WIDE}
    best = max(shares, key=lambda name: shares[name] / COMMON[name])
    return best if shares[best] >= COMMON[best] else ""


def _share_of_common(sample: bytes, name: str) -> float:
    """Return which part of the signs of a text are among the common ones of an encoding; 0 if it is none of it."""
    try:
        signs = [sign for sign in sample.decode(name) if sign > "\x7f"]
    except UnicodeDecodeError:
        return 0.0
    return len(re.findall(WIDE[name], "".join(signs))) / max(1, len(signs))


def _is_script(words: Sequence[bytes], name: str, script: str) -> bool:
    """Return whether nearly all words are of one script; of Cyrillic, Hebrew has a part, and Greek has odd capitals."""
    if script == "HEBREW" and (len(words) < FEWEST_WORDS or any(not 0xE0 <= byte <= 0xFA for byte in b"".join(words))):
        return False
    texts = [word.decode(name, "replace") for word in words]
    pure = [all(unicodedata.name(letter, "").startswith(script) for letter in text) for text in texts]
    return sum(pure) >= SURE * len(words) and (script != "GREEK" or _regularity(words, "cp1251") < SURE)


def _regularity(words: Sequence[bytes], encoding: str) -> float:
    """Return which part of some words are letters in small, capital or title case, as words are."""
    texts = [word.decode(encoding, "replace") for word in words]
    return sum(_is_word(text) for text in texts) / max(1, len(texts))


def _is_word(text: str) -> bool:
    return text.isalpha() and (text.islower() or text.isupper() or text.istitle())
