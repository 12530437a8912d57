import pytest

from timeline.dates import DateError, Dating, Kind, When, iso_earliest, iso_latest, parse_date, resolve


def window(**dates: str) -> tuple[str | None, str | None]:
    resolved = resolve({name: parse_date(text) for name, text in dates.items()})
    assert resolved.faults == ()
    return iso_earliest(resolved.whens["event"]), iso_latest(resolved.whens["event"])


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("after lyman", "2022-10-02", None),
        ("before lyman", None, "2022-10-30"),
        ("during lyman", "2022-10-01", "2022-10-31"),
        ("between lyman and vilnius", "2022-10-02", "2023-07-10"),
        ("2 weeks after invasion", "2022-03-10", "2022-03-10"),
        ("1 month after invasion", "2022-03-24", "2022-03-24"),
        ("3 days before vilnius", "2023-07-08", "2023-07-08"),
        ("1 day after lyman", "2022-10-02", "2022-11-01"),
    ],
)
def test_a_relation_gets_its_bounds_from_the_events_it_names(
    text: str, earliest: str | None, latest: str | None
) -> None:
    dates = {"lyman": "2022-10", "invasion": "2022-02-24", "vilnius": "2023-07-11/2023-07-12"}

    assert window(**dates, event=text) == (earliest, latest)


def test_a_relation_may_name_an_event_that_is_itself_a_relation() -> None:
    assert window(event="after second", second="after first", first="2022-05-01") == ("2022-05-03", None)


def test_an_unresolved_relation_has_no_bounds() -> None:
    when = parse_date("between a and b")

    assert (when.kind, when.earliest, when.latest) == (Kind.RELATION, None, None)


def test_a_cycle_names_its_members() -> None:
    resolved = resolve({"a": parse_date("after b"), "b": parse_date("before c"), "c": parse_date("during a")})

    assert [(fault.code, fault.events) for fault in resolved.faults] == [("cyclic-relation", ("a", "b", "c"))]
    assert resolved.faults[0].message == "these dates wait for each other: a -> b -> c -> a"


def test_an_event_that_waits_for_a_cycle_is_no_member_of_it() -> None:
    resolved = resolve({"x": parse_date("after a"), "a": parse_date("after b"), "b": parse_date("after a")})

    assert [fault.events for fault in resolved.faults] == [("a", "b")]


def test_an_unknown_event_is_named() -> None:
    resolved = resolve({"a": parse_date("after lymann")})

    assert [(fault.event, fault.code) for fault in resolved.faults] == [("a", "unknown-event")]


def test_a_relation_that_cannot_hold_is_named() -> None:
    whens = {"a": parse_date("2022"), "b": parse_date("2020"), "c": parse_date("between a and b")}

    resolved = resolve(whens)

    assert [(fault.event, fault.code, fault.events) for fault in resolved.faults] == [
        ("c", "relation-cannot-hold", ("c", "a", "b"))
    ]


def test_a_long_chain_is_resolved() -> None:
    chain: dict[str, When] = {f"e{number}": parse_date(f"after e{number + 1}") for number in range(3000)}

    resolved = resolve({**chain, "e3000": parse_date("2000-01-01")})

    assert iso_earliest(resolved.whens["e0"]) == "2008-03-19"


def test_a_date_is_no_event() -> None:
    with pytest.raises(DateError) as refusal:
        parse_date("after 2022-10-01")

    assert refusal.value.hint == "[2022-10-02..]"


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1 hour after alarm", "2023-06-21T12:30:59Z", "2023-06-21T12:30:59Z"),
        ("after alarm", "2023-06-21T11:31:00Z", None),
        ("before alarm", None, "2023-06-21T11:29:59Z"),
    ],
)
def test_a_date_told_by_a_time_has_times_for_bounds(text: str, earliest: str | None, latest: str | None) -> None:
    alarm = parse_date("2023-06-21T14:30", Dating(timezone="Europe/Kyiv"))

    when = resolve({"alarm": alarm, "then": parse_date(text)}).whens["then"]

    assert (iso_earliest(when), iso_latest(when)) == (earliest, latest)
