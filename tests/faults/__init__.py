"""What goes wrong on real machines, done on purpose: `python -m tests.faults [--full] [--minutes N] [KIND ...]`."""
