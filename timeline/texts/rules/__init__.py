"""The patterns of expressions of time over the marks of words, and what each says."""
