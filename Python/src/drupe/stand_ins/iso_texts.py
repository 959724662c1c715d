"""Dates and times in ISO's form as numbers, for `datetime`."""

from __future__ import annotations

from drupe.stand_ins.calendar_days import day_of, ordinal_of_iso_week

FRACTION_DIGITS = 6


def digits(text: str) -> int:
    """Returns the number that ASCII digits say, without signs and blanks."""
    if not text or not text.isascii() or not text.isdigit():
        raise ValueError("no digits")
    return int(text)


def parsed_day(text: str) -> tuple[int, int, int]:
    """Returns the day of a text such as "2024-02-29", "20240229" or "2024-W09-4"."""
    year = digits(text[:4])
    dashed = text[4:5] == "-"
    rest = text[5:] if dashed else text[4:]
    if rest[:1] == "W":
        week = digits(rest[1:3])
        if len(rest) == 3:
            return day_of(ordinal_of_iso_week(year, week, 1))
        if dashed and rest[3:4] != "-":
            raise ValueError("Invalid isoformat string")
        return day_of(ordinal_of_iso_week(year, week, digits(rest[4:] if dashed else rest[3:])))
    if dashed and rest[2:3] != "-":
        raise ValueError("Invalid isoformat string")
    last = rest[3:] if dashed else rest[2:]
    if len(last) != 2:
        raise ValueError("Invalid isoformat string")
    return year, digits(rest[:2]), digits(last)


def parsed_clock(text: str) -> tuple[int, int, int, int]:
    """Returns the time of day of a text such as "12:30", "12:30:01.5" or "123001"."""
    for mark in "+-Z":
        if mark in text:
            raise NotImplementedError("times with an offset from UTC")
    whole, fraction = text, ""
    for mark in ".,":
        if mark in text:
            whole, _, fraction = text.partition(mark)
            digits(fraction)
    parts = (
        whole.split(":") if ":" in whole else [whole[i : i + 2] for i in range(0, len(whole), 2)]
    )
    if not 1 <= len(parts) <= 3 or (fraction and len(parts) < 3):
        raise ValueError("Invalid isoformat string")
    numbers = [0, 0, 0]
    for index, part in enumerate(parts):
        if len(part) != 2:
            raise ValueError("Invalid isoformat string")
        numbers[index] = digits(part)
    fraction = (fraction + "000000")[:FRACTION_DIGITS]
    return numbers[0], numbers[1], numbers[2], digits(fraction)


def end_of_day(text: str) -> int:
    """Returns how many characters of a text are its date, before the one that separates."""
    if text[4:5] == "-":
        if text[5:6] == "W":
            return 10 if text[8:9] == "-" and len(text) > 9 and text[9:10].isdigit() else 8
        return 10
    if text[4:5] == "W":
        return 8 if text[7:8].isdigit() else 7
    return 8
