"""Timeline to timeline: which events, and as seen when."""
