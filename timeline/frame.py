"""Timeline to the one table that every output starts from."""
