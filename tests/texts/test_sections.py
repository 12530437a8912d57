"""Headings that tell a year, and numbers that are no years of the text."""

from tests.texts.told import told

HISTORY = "1862\n\nIn May the army moved. It knew of the siege of June 1855.\n\nIn October it stopped."


def test_below_a_heading_each_paragraph_begins_in_its_year() -> None:
    assert told(HISTORY, history=True)[-1] == ("October", "1862-10")


def test_without_a_heading_a_text_goes_on_from_the_last_date() -> None:
    assert told(HISTORY.removeprefix("1862\n\n"), history=True)[-1] == ("October", "1855-10")


def test_a_text_may_leave_the_years_of_its_heading() -> None:
    text = "The war (1861-1863)\n\nIt began in May 1861.\n\nIn June 1865 it was over.\n\nIn July all went home."

    assert told(text, history=True)[-1] == ("July", "1865-07")


def test_a_year_far_from_all_others_does_not_lead_the_text() -> None:
    text = "In 1861, 1862, 1863, 1864 and 1865 they fought. It was as in 1207. In May it ended."

    assert told(text, history=True)[-1] == ("May", "1865-05")


def test_from_december_on_a_month_is_of_the_next_year() -> None:
    assert told("In December 1861 it began. In January it ended.", history=True)[-1] == ("January", "1862-01")


def test_in_a_history_a_number_far_from_all_years_is_no_year() -> None:
    text = "In 1861, 1862, 1863, 1864 and 1865 they fought, with wagons (1352) and guns."

    assert [value for _, value in told(text, history=True)] == ["1861", "1862", "1863", "1864", "1865"]
