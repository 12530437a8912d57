"""The timeline as a page that follows its files, served to this machine alone; starlette and uvicorn live here."""
