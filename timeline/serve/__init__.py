"""The timeline as a page that follows its files, served only to this machine; starlette and uvicorn are used here."""
