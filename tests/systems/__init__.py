"""How the program does on systems that are not here."""
