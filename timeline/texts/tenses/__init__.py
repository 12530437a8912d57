"""Which way a sentence looks from an expression in it, by its verbs and prepositions."""
