"""Running text to the dates found in it: sentences, expressions, and what each was read against. No model, no guess."""
