"""Messages of electronic mail, alone (`.eml`) or many in one file (`.mbox`)."""
