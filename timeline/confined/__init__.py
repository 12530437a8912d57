"""Files of strangers read in a process of its own: a few KB can ask for minutes of work and gigabytes of memory."""
