"""Timeline to problems."""
