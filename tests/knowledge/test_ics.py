"""Calendar files are read back by a small reader of our own, written from RFC 5545."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as some

from knowledge import ics
from knowledge.ics import Event

MADE = datetime(2026, 2, 1, 8, 0, tzinfo=timezone(timedelta(hours=7)))
Component = list[tuple[str, str]]


def lines(data: bytes) -> list[str]:
    """Lines as they were before folding; each piece is checked on the way."""
    assert data.endswith(b"\r\n")
    pieces = data[:-2].split(b"\r\n")
    for piece in pieces:
        assert len(piece) <= 75
        assert b"\n" not in piece
        assert b"\r" not in piece
        piece.decode()  # no letter is cut in two
    return data[:-2].replace(b"\r\n ", b"").decode().split("\r\n")


def components(data: bytes, name: str) -> list[Component]:
    """The properties of each component of this name, without those of components inside."""
    found: list[Component] = []
    inside: list[str] = []
    for line in lines(data):
        key, _, value = line.partition(":")
        if key == "BEGIN":
            inside.append(value)
            if value == name:
                found.append([])
        elif key == "END":
            assert inside.pop() == value
        elif inside[-1] == name:
            found[-1].append((key, value))
    assert not inside
    return found


def text(value: str) -> str:
    plain, letters = "", iter(value)
    for letter in letters:
        if letter == "\\":
            letter = {"n": "\n", "N": "\n"}.get(after := next(letters), after)
        else:
            assert letter not in ";,", "a bare separator"
        plain += letter
    return plain


def the_event(event: Event) -> dict[str, str]:
    (found,) = components(ics.calendar([event], "Lịch", MADE), "VEVENT")
    assert len(dict(found)) == len(found), "a property twice"
    return dict(found)


def test_a_units_due_days_are_whole_days_that_calendars_can_take_over() -> None:
    event = Event(
        ics.uid(12, "tam-duong"),
        date(2026, 2, 28),
        "Tổng hợp đăng ký mô hình “Dân vận khéo”; gửi UBND huyện, Ban Dân vận",
        "Mục 3, Kế hoạch 159-KH/HU\nHạn: hết ngày 28/02/2026",
    )
    data = ics.calendar([event, event], "Xã Hồ Thầu, hạn năm 2026", MADE)
    (file,) = components(data, "VCALENDAR")
    assert file[:4] == [
        ("VERSION", "2.0"),
        ("PRODID", ics.PRODUCT),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ]
    assert text(dict(file)["X-WR-CALNAME"]) == "Xã Hồ Thầu, hạn năm 2026"
    assert len(components(data, "VEVENT")) == 2
    found = the_event(event)
    assert found["UID"] == "assignment-12@tam-duong"
    assert found["DTSTAMP"] == "20260201T010000Z"
    assert found["DTSTART;VALUE=DATE"] == "20260228"
    assert found["DTEND;VALUE=DATE"] == "20260301"
    assert text(found["SUMMARY"]) == event.summary
    assert text(found["DESCRIPTION"]) == event.description
    (alarm,) = components(ics.calendar([event], "", MADE), "VALARM")
    assert dict(alarm)["TRIGGER"] == "-PT16H"
    assert {"ACTION", "DESCRIPTION"} <= dict(alarm).keys()


def test_an_event_keeps_its_name_and_its_number_grows_when_the_day_changes() -> None:
    event = Event(ics.uid(12, "tam-duong"), date(2026, 2, 28), "Đăng ký mô hình")
    moved = event.moved(date(2026, 3, 5)).moved(date(2026, 3, 5))
    before, after = the_event(event), the_event(moved)
    assert before["UID"] == after["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == ("0", "1")
    assert after["DTSTART;VALUE=DATE"] == "20260305"
    assert ics.uid(12, "than-uyen") != event.uid != ics.uid(13, "tam-duong")


def test_what_is_owed_no_more_is_taken_back_without_an_alarm() -> None:
    gone = Event("a", date(2026, 2, 28), "Đăng ký", sequence=4, cancelled=True)
    assert the_event(gone)["STATUS"] == "CANCELLED"
    assert components(ics.calendar([gone], "", MADE), "VALARM") == []


@pytest.mark.parametrize("day", [date(26, 3, 1), date(9999, 12, 31), date(2028, 2, 29)])
def test_far_days_are_written_in_eight_digits(day: date) -> None:
    assert the_event(Event("a", day, "x"))["DTSTART;VALUE=DATE"] == f"{day.year:04}{day:%m%d}"


words = some.text(some.characters(exclude_categories=["Cs", "Cc"]) | some.sampled_from("\n,;\\:ế"))


@given(words, words, words)
def test_any_text_comes_back_as_it_was(name: str, summary: str, description: str) -> None:
    event = Event("assignment-1@x", date(2026, 2, 28), summary, description)
    (file,) = components(ics.calendar([event], name, MADE), "VCALENDAR")
    assert text(dict(file)["X-WR-CALNAME"]) == name
    found = the_event(event)
    assert text(found["SUMMARY"]) == summary
    assert text(found.get("DESCRIPTION", "")) == description


@pytest.mark.parametrize("letter", ["x", "ế", ",", "👍"])
def test_long_lines_are_folded_and_come_back_whole(letter: str) -> None:
    for length in range(60, 240):
        event = Event("a", date(2026, 2, 28), letter * length)
        assert text(the_event(event)["SUMMARY"]) == event.summary


def test_control_characters_are_left_out_and_old_line_ends_are_one() -> None:
    event = Event("a", date(2026, 2, 28), "a\x00b\x1bc\td", "1\r\n2\r3")
    found = the_event(event)
    assert text(found["SUMMARY"]) == "abc\td"
    assert text(found["DESCRIPTION"]) == "1\n2\n3"


def test_an_empty_calendar_is_still_a_calendar() -> None:
    data = ics.calendar([], "Không có hạn nào", MADE.astimezone(UTC))
    assert components(data, "VEVENT") == []
    assert len(components(data, "VCALENDAR")) == 1
