"""GEDCOM: the events of persons and families in a genealogy."""
