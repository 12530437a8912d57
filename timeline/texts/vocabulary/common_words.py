"""Common words of each language, and letters, by which a part of a text is known to be in it."""

_EVERYWHERE = {
    "en": "the and of was that with from has have which were would their been this they is are it he she said we",
    "de": "und nicht ist wir werden auch sich wird eine dass haben aber sie ich das der die den mit von wurde",
    "fr": "est dans une avec sont nous cette mais ont aux leur qui les des sera pas sur par avait le la du",
    "es": "los las pero han como más muy esta fue por para una del que con será está había el la nos",
    "ro": "și din pentru că sunt fost după prin acest este va vor cu nu la lui fi au această",
    "pl": "się jest oraz przez dla że nie był było które będzie także jako nas od ich został my",
    "uk": "і що це та від його був була які із вони буде й але як вона цей ми",
    "ru": "и что это был его она они из от будет была или но как были чтобы мы",
    "ar": "في من على أن إلى هذا التي عن مع كان كانت قال",
}
COMMON_WORDS = {code: frozenset(words.split()) for code, words in _EVERYWHERE.items()}

LETTERS = {"uk": frozenset("іїєґІЇЄҐ"), "ru": frozenset("ыэёъЫЭЁЪ")}
"""Letters of two languages of one script, each of which the other has not."""
