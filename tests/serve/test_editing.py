"""Edits from the browser: those of the command line, with what was seen held against what is there."""

import json

from tests.serve.serving import Served
from timeline.cli import main


def test_undo_takes_an_edit_of_the_command_line_back(served: Served) -> None:
    before = served.file.read_bytes()
    assert main(["add", "New", "--date", "2023-06-24", "-f", str(served.file)]) == 0
    assert served.file.read_bytes() != before

    answer = served.post("/undo", {})

    assert answer.status == 200
    assert json.loads(answer.text)["files"] == [str(served.file.absolute())]
    assert served.file.read_bytes() == before


def test_undo_says_where_there_is_nothing_to_take_back(served: Served) -> None:
    answer = served.post("/undo", {})

    assert answer.status == 422
    assert json.loads(answer.text)["error"] == "no edit is known that could be taken back"


def test_undo_leaves_what_others_wrote_since(served: Served) -> None:
    main(["add", "New", "--date", "2023-06-24", "-f", str(served.file)])
    served.file.write_text(served.file.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")

    answer = served.post("/undo", {})

    assert answer.status == 422
    assert "was changed since" in json.loads(answer.text)["error"]
    assert "# mine" in served.file.read_text(encoding="utf-8")
