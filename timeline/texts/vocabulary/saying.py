"""Verbs of what was said: the day of a report is rarely that of what it tells of."""

_VERBS = {
    "en": "said say says told announced reported stated confirmed",
    "de": "sagte sagten teilte teilten mitteilte mitteilten berichtete berichteten erklärte erklärten bestätigte",
    "fr": "annoncé déclaré indiqué affirmé confirmé précisé rapporté",
    "es": "dijo dijeron anunció anunciaron declaró informó informaron señaló confirmó afirmó",
    "ro": "spus declarat anunțat transmis informat precizat confirmat",
    "pl": "powiedział powiedziała poinformował poinformowała poinformowali przekazał przekazała ogłosił ogłosiła",
    "uk": "сказав сказала заявив заявила заявили повідомив повідомила повідомили оголосив оголосила",
    "ru": "сказал сказала заявил заявила заявили сообщил сообщила сообщили объявил объявила",
    "ar": "قال قالت أعلن أعلنت ذكر ذكرت أفاد أفادت أكد أكدت",
}
SAYING = {code: frozenset(words.split()) for code, words in _VERBS.items()}
