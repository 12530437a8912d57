"""Two versions of one file and the version from which both come, made one by event, key and citation."""
