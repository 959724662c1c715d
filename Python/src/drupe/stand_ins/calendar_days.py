"""The proleptic Gregorian calendar in plain numbers, for `datetime`."""

from __future__ import annotations

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS_OF_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAYS_BEFORE_MONTHS = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
LAST_ORDINAL = 3652059


def is_leap(year: int) -> bool:
    """`true` iff February of the year has 29 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Returns how many days a month has."""
    return 29 if month == 2 and is_leap(year) else DAYS_OF_MONTHS[month - 1]


def ordinal_of(year: int, month: int, day: int) -> int:
    """Returns the number of a day, where that of 0001-01-01 is 1."""
    past = year - 1
    days = past * 365 + past // 4 - past // 100 + past // 400
    days += DAYS_BEFORE_MONTHS[month - 1] + day
    return days + 1 if month > 2 and is_leap(year) else days


def day_of(ordinal: int) -> tuple[int, int, int]:
    """Returns year, month and day of an ordinal."""
    rest = ordinal - 1
    year = 400 * (rest // 146097) + 1
    rest %= 146097
    centuries = rest // 36524
    year += 100 * centuries
    rest %= 36524
    year += 4 * (rest // 1461)
    rest %= 1461
    years = rest // 365
    year += years
    rest %= 365
    if years == 4 or centuries == 4:
        return year - 1, 12, 31
    month = 1
    while rest >= days_in_month(year, month):
        rest -= days_in_month(year, month)
        month += 1
    return year, month, rest + 1


def first_iso_monday(year: int) -> int:
    """Returns the ordinal of the Monday with which the ISO year begins."""
    first = ordinal_of(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def iso_week_of(ordinal: int, year: int) -> tuple[int, int, int]:
    """Returns ISO year, week and day of the week of a day in `year`."""
    iso_year = year
    if ordinal < first_iso_monday(year):
        iso_year -= 1
    elif ordinal >= first_iso_monday(year + 1):
        iso_year += 1
    days = ordinal - first_iso_monday(iso_year)
    return iso_year, days // 7 + 1, days % 7 + 1


def ordinal_of_iso_week(year: int, week: int, day: int) -> int:
    """Returns the ordinal of a day of an ISO week."""
    if not 1 <= year <= 9999:
        raise ValueError(f"Year is out of range: {year}")
    weeks = (first_iso_monday(year + 1) - first_iso_monday(year)) // 7
    if not 1 <= week <= weeks:
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return first_iso_monday(year) + (week - 1) * 7 + day - 1


def check_day(year: int, month: int, day: int) -> None:
    """Raise unless there is such a day."""
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError("day is out of range for month")


def check_time(hour: int, minute: int, second: int, microsecond: int) -> None:
    """Raise unless there is such a time of day."""
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")


def clock_text(hour: int, minute: int, second: int, microsecond: int, timespec: str) -> str:
    """Returns a time of day in ISO's form."""
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    text = f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "seconds":
        return text
    if timespec == "milliseconds":
        return f"{text}.{microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{text}.{microsecond:06d}"
    raise ValueError("Unknown timespec value")


def formatted(
    form: str, ordinal: int, day: tuple[int, int, int], clock: tuple[int, int, int, int]
) -> str:
    """Returns what `strftime` says of a day and a time, in the C locale."""
    year, month, number = day
    hour, minute, second, microsecond = clock
    weekday = (ordinal + 6) % 7
    of_year = ordinal - ordinal_of(year, 1, 1)
    half = "AM" if hour < 12 else "PM"
    date_text = f"{month:02d}/{number:02d}/{year % 100:02d}"
    time_text = f"{hour:02d}:{minute:02d}:{second:02d}"
    parts = []
    at = 0
    while at < len(form):
        if form[at] != "%" or at + 1 == len(form):
            parts.append(form[at])
            at += 1
            continue
        code = form[at + 1]
        at += 2
        match code:
            case "a":
                parts.append(WEEKDAYS[weekday][:3])
            case "A":
                parts.append(WEEKDAYS[weekday])
            case "w":
                parts.append(str((weekday + 1) % 7))
            case "u":
                parts.append(str(weekday + 1))
            case "d":
                parts.append(f"{number:02d}")
            case "e":
                parts.append(f"{number:2d}")
            case "b" | "h":
                parts.append(MONTHS[month - 1][:3])
            case "B":
                parts.append(MONTHS[month - 1])
            case "m":
                parts.append(f"{month:02d}")
            case "y":
                parts.append(f"{year % 100:02d}")
            case "Y":
                parts.append(str(year))
            case "C":
                parts.append(f"{year // 100:02d}")
            case "H":
                parts.append(f"{hour:02d}")
            case "I":
                parts.append(f"{(hour + 11) % 12 + 1:02d}")
            case "p":
                parts.append(half)
            case "M":
                parts.append(f"{minute:02d}")
            case "S":
                parts.append(f"{second:02d}")
            case "f":
                parts.append(f"{microsecond:06d}")
            case "j":
                parts.append(f"{of_year + 1:03d}")
            case "U":
                parts.append(f"{(of_year + 7 - (weekday + 1) % 7) // 7:02d}")
            case "W":
                parts.append(f"{(of_year + 7 - weekday) // 7:02d}")
            case "G":
                parts.append(str(iso_week_of(ordinal, year)[0]))
            case "V":
                parts.append(f"{iso_week_of(ordinal, year)[1]:02d}")
            case "c":
                name = f"{WEEKDAYS[weekday][:3]} {MONTHS[month - 1][:3]}"
                parts.append(f"{name} {number:2d} {time_text} {year}")
            case "x" | "D":
                parts.append(date_text)
            case "X" | "T":
                parts.append(time_text)
            case "F":
                parts.append(f"{year}-{month:02d}-{number:02d}")
            case "R":
                parts.append(f"{hour:02d}:{minute:02d}")
            case "r":
                parts.append(f"{(hour + 11) % 12 + 1:02d}:{minute:02d}:{second:02d} {half}")
            case "n":
                parts.append("\n")
            case "t":
                parts.append("\t")
            case "%":
                parts.append("%")
            case "z" | "Z":
                pass
            case _:
                raise NotImplementedError(f"strftime() with %{code}")
    return "".join(parts)
