"""The site: what Sphinx makes of docs/, with pages that the program itself makes."""
