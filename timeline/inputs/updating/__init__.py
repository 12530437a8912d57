"""A file imported again: what its rows said last time, what they say now, and what stands here."""
