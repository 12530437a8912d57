"""The chats of WhatsApp as the telephones of many countries write them."""

import pytest

from tests.formats import imported
from timeline.problems import TimelineError

LINES = [
    ("14.06.23, 13:45 - Anna: Hallo", "2023-06-14T13:45"),
    ("14.6.2023 klo 13.45 - Anna: moi", "2023-06-14T13:45"),
    ("14/06/2023 à 13:45 - Anna: bonjour", "2023-06-14T13:45"),
    ("14/06/2023 13:45 - Anna: oi", "2023-06-14T13:45"),
    ("14/06/2023, 1:45 p. m. - Anna: hola", "2023-06-14T13:45"),
    ("14/6/23 1:45\u202fp.\u00a0m. - Anna: hola", "2023-06-14T13:45"),
    ("14/06/23, 1:45 pm - Anna: hi", "2023-06-14T13:45"),
    ("6/14/23, 12:05\u202fAM - Anna: hi", "2023-06-14T00:05"),
    ("14-06-2023 13:45 - Anna: hoi", "2023-06-14T13:45"),
    ("2023-06-14, 13:45 - Anna: hej", "2023-06-14T13:45"),
    ("2023/6/14 下午1:45 - Anna: x", "2023-06-14T13:45"),
    ("2023/06/14 13:45 - Anna: x", "2023-06-14T13:45"),
    ("2023. 6. 14. 오후 1:45, Anna : x", "2023-06-14T13:45"),
    ("2023. 06. 14. 13:45 - Anna: x", "2023-06-14T13:45"),
    ("14.06.23 г., 13:45 ч. - Anna: x", "2023-06-14T13:45"),
    ("\u200f14\u200f/6\u200f/2023، 1:45 م - Anna: x", "2023-06-14T13:45"),
    ("١٤/٦/٢٠٢٣، ١:٤٥ م - Anna: x", "2023-06-14T13:45"),
    ("[14.06.2023, 13:45:12] Anna: x", "2023-06-14T13:45:12"),
    ("\u200e[14/06/2023, 1:45:12 PM] Anna: \u200ex", "2023-06-14T13:45:12"),
]


@pytest.mark.parametrize(("line", "date"), LINES)
def test_a_line_is_a_message(line: str, date: str) -> None:
    (event,) = imported(f"{line}\nmore\n", "whatsapp").events

    assert (event.date, event.actors) == (date, ("Anna",))
    assert event.description.endswith("\nmore")


def test_a_message_stays_as_it_was_written() -> None:
    text = "10\u00a0km, \u200f١٢\u200f and\u202f: so"

    (event,) = imported(f"14.06.23, 13:45 - Anna: \u200e{text}\n\u00a0 more\n", "whatsapp").events

    assert event.description == f"{text}\n\u00a0 more"


def test_what_is_no_chat_is_refused() -> None:
    with pytest.raises(TimelineError, match="this is no chat of WhatsApp"):
        imported("Dear diary\n2023\n", "whatsapp")


@pytest.mark.parametrize(
    "text",
    [
        "why,date,time,sender,text\nx [bad-date],14.06.2023,13:45,Anna,Hi\n",
        '\ufeff"why";"date";"time";"sender";"text"\r\n"x [bad-date]";"14.06.2023";"13:45";"Anna";"Hi"\r\n',
        "why\tdate\ttime\tsender\ttext\nx [bad-date]\t14.06.2023\t13:45\tAnna\tHi\n",
    ],
)
def test_messages_that_were_refused_come_in_however_they_were_saved(text: str) -> None:
    (event,) = imported(text, "whatsapp").events

    assert (event.date, event.title, event.extras) == ("2023-06-14T13:45", "Hi", {})
