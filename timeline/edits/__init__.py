"""What is typed, on the command line or in the browser, to edits of the files."""
