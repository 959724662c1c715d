"""`datetime` without time zones."""

from __future__ import annotations

from drupe.stand_ins.calendar_days import (
    LAST_ORDINAL,
    MONTHS,
    WEEKDAYS,
    check_day,
    check_time,
    clock_text,
    day_of,
    formatted,
    iso_week_of,
    ordinal_of,
    ordinal_of_iso_week,
)
from drupe.stand_ins.durations import timedelta
from drupe.stand_ins.iso_texts import end_of_day, parsed_clock, parsed_day

MINYEAR = 1
MAXYEAR = 9999


class date:
    """A day of the proleptic Gregorian calendar."""

    def __init__(self, year: int, month: int, day: int) -> None:
        check_day(year, month, day)
        self._year = year
        self._month = month
        self._day = day

    @classmethod
    def fromordinal(cls, n: int) -> date:
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        year, month, day = day_of(n)
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, date_string: str) -> date:
        try:
            year, month, day = parsed_day(date_string)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(year, month, day)

    @classmethod
    def fromisocalendar(cls, year: int, week: int, day: int) -> date:
        return cls.fromordinal(ordinal_of_iso_week(year, week, day))

    @property
    def year(self) -> int:
        return self._year

    @property
    def month(self) -> int:
        return self._month

    @property
    def day(self) -> int:
        return self._day

    def replace(self, year=None, month=None, day=None) -> date:
        return date(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
        )

    def toordinal(self) -> int:
        return ordinal_of(self._year, self._month, self._day)

    def weekday(self) -> int:
        return (self.toordinal() + 6) % 7

    def isoweekday(self) -> int:
        return self.weekday() + 1

    def isocalendar(self) -> tuple[int, int, int]:
        return iso_week_of(self.toordinal(), self._year)

    def ctime(self) -> str:
        name = f"{WEEKDAYS[self.weekday()][:3]} {MONTHS[self._month - 1][:3]}"
        return f"{name} {self._day:2d} 00:00:00 {self._year:04d}"

    def isoformat(self) -> str:
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    def strftime(self, format: str) -> str:
        day = (self._year, self._month, self._day)
        return formatted(format, self.toordinal(), day, (0, 0, 0, 0))

    def __format__(self, spec: str) -> str:
        return self.strftime(spec) if spec else str(self)

    def __str__(self) -> str:
        return self.isoformat()

    def __repr__(self) -> str:
        return f"datetime.date({self._year}, {self._month}, {self._day})"

    def __hash__(self) -> int:
        return hash((self._year, self._month, self._day))

    def __eq__(self, other) -> bool:
        if isinstance(other, datetime):
            return False
        if not isinstance(other, date):
            return NotImplemented
        return self.toordinal() == other.toordinal()

    def __lt__(self, other) -> bool:
        return self.toordinal() < _day_to_compare(other)

    def __le__(self, other) -> bool:
        return self.toordinal() <= _day_to_compare(other)

    def __gt__(self, other) -> bool:
        return self.toordinal() > _day_to_compare(other)

    def __ge__(self, other) -> bool:
        return self.toordinal() >= _day_to_compare(other)

    def __add__(self, other) -> date:
        if not isinstance(other, timedelta):
            return NotImplemented
        return _day_at(self.toordinal() + other.days)

    def __radd__(self, other) -> date:
        return self + other

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _day_at(self.toordinal() - other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented


class time:
    """A time of day without a time zone."""

    def __init__(
        self, hour: int = 0, minute: int = 0, second: int = 0, microsecond: int = 0
    ) -> None:
        check_time(hour, minute, second, microsecond)
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond

    @classmethod
    def fromisoformat(cls, time_string: str) -> time:
        try:
            hour, minute, second, microsecond = parsed_clock(time_string.removeprefix("T"))
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        return cls(hour, minute, second, microsecond)

    def replace(self, hour=None, minute=None, second=None, microsecond=None) -> time:
        return time(
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
        )

    def isoformat(self, timespec: str = "auto") -> str:
        return clock_text(self.hour, self.minute, self.second, self.microsecond, timespec)

    def strftime(self, format: str) -> str:
        return formatted(format, 693596, (1900, 1, 1), self._parts())

    def _parts(self) -> tuple[int, int, int, int]:
        return (self.hour, self.minute, self.second, self.microsecond)

    def __str__(self) -> str:
        return self.isoformat()

    def __repr__(self) -> str:
        return f"datetime.time({_shown_clock(self._parts())})"

    def __hash__(self) -> int:
        return hash(self._parts())

    def __eq__(self, other) -> bool:
        if not isinstance(other, time):
            return NotImplemented
        return self._parts() == other._parts()

    def __lt__(self, other: time) -> bool:
        return self._parts() < other._parts()

    def __le__(self, other: time) -> bool:
        return self._parts() <= other._parts()

    def __gt__(self, other: time) -> bool:
        return self._parts() > other._parts()

    def __ge__(self, other: time) -> bool:
        return self._parts() >= other._parts()


class datetime(date):
    """A day and a time of day without a time zone."""

    def __init__(
        self,
        year: int,
        month: int,
        day: int,
        hour: int = 0,
        minute: int = 0,
        second: int = 0,
        microsecond: int = 0,
    ) -> None:
        check_day(year, month, day)
        check_time(hour, minute, second, microsecond)
        self._year = year
        self._month = month
        self._day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond

    @classmethod
    def combine(cls, date: date, time: time) -> datetime:
        return cls(
            *(date.year, date.month, date.day),
            *(time.hour, time.minute, time.second, time.microsecond),
        )

    @classmethod
    def fromisoformat(cls, date_string: str) -> datetime:
        try:
            end = end_of_day(date_string)
            year, month, day = parsed_day(date_string[:end])
            clock = (0, 0, 0, 0)
            if len(date_string) > end:
                clock = parsed_clock(date_string[end + 1 :])
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(year, month, day, clock[0], clock[1], clock[2], clock[3])

    @classmethod
    def utcfromtimestamp(cls, timestamp: float) -> datetime:
        return cls(1970, 1, 1) + timedelta(seconds=timestamp)

    def date(self) -> date:
        return _day_at(self.toordinal())

    def time(self) -> time:
        return time(self.hour, self.minute, self.second, self.microsecond)

    def replace(
        self,
        year=None,
        month=None,
        day=None,
        hour=None,
        minute=None,
        second=None,
        microsecond=None,
    ) -> datetime:
        return datetime(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
        )

    def isoformat(self, sep: str = "T", timespec: str = "auto") -> str:
        clock = clock_text(self.hour, self.minute, self.second, self.microsecond, timespec)
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}{clock}"

    def ctime(self) -> str:
        name = f"{WEEKDAYS[self.weekday()][:3]} {MONTHS[self._month - 1][:3]}"
        clock = clock_text(self.hour, self.minute, self.second, 0, "seconds")
        return f"{name} {self._day:2d} {clock} {self._year:04d}"

    def strftime(self, format: str) -> str:
        day = (self._year, self._month, self._day)
        return formatted(format, self.toordinal(), day, self._clock())

    def __str__(self) -> str:
        return self.isoformat(" ")

    def __repr__(self) -> str:
        day = f"{self._year}, {self._month}, {self._day}"
        return f"datetime.datetime({day}, {_shown_clock(self._clock())})"

    def __hash__(self) -> int:
        return hash((self.toordinal(), self._clock()))

    def __eq__(self, other) -> bool:
        if not isinstance(other, datetime):
            return NotImplemented
        return self._key() == other._key()

    def __lt__(self, other) -> bool:
        return self._key() < _instant_to_compare(other)

    def __le__(self, other) -> bool:
        return self._key() <= _instant_to_compare(other)

    def __gt__(self, other) -> bool:
        return self._key() > _instant_to_compare(other)

    def __ge__(self, other) -> bool:
        return self._key() >= _instant_to_compare(other)

    def __add__(self, other) -> datetime:
        if not isinstance(other, timedelta):
            return NotImplemented
        return _instant_at(self._since_the_first() + other)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _instant_at(self._since_the_first() - other)
        if isinstance(other, datetime):
            return self._since_the_first() - other._since_the_first()
        return NotImplemented

    def _clock(self) -> tuple[int, int, int, int]:
        return (self.hour, self.minute, self.second, self.microsecond)

    def _key(self) -> tuple[int, int, int]:
        seconds = self.hour * 3600 + self.minute * 60 + self.second
        return (self.toordinal(), seconds, self.microsecond)

    def _since_the_first(self) -> timedelta:
        days, seconds, microseconds = self._key()
        return timedelta(days, seconds, microseconds)


def _day_to_compare(other) -> int:
    """Returns the ordinal of what a day is compared with."""
    if isinstance(other, datetime):
        raise TypeError("can't compare datetime.datetime to datetime.date")
    return other.toordinal()


def _instant_to_compare(other) -> tuple[int, int, int]:
    """Returns the key of what a date and time is compared with."""
    if not isinstance(other, datetime):
        raise TypeError("can't compare datetime.datetime to datetime.date")
    return other._key()


def _day_at(ordinal: int) -> date:
    """Returns the day of an ordinal."""
    if not 1 <= ordinal <= LAST_ORDINAL:
        raise OverflowError("date value out of range")
    year, month, day = day_of(ordinal)
    return date(year, month, day)


def _instant_at(since: timedelta) -> datetime:
    """Returns the date and time so long after day 0 of the calendar."""
    if not 1 <= since.days <= LAST_ORDINAL:
        raise OverflowError("date value out of range")
    year, month, day = day_of(since.days)
    minutes, second = divmod(since.seconds, 60)
    hour, minute = divmod(minutes, 60)
    return datetime(year, month, day, hour, minute, second, since.microseconds)


def _shown_clock(clock: tuple[int, int, int, int]) -> str:
    """Returns a time of day as the arguments that make it."""
    hour, minute, second, microsecond = clock
    text = f"{hour}, {minute}"
    if microsecond:
        return f"{text}, {second}, {microsecond}"
    return f"{text}, {second}" if second else text
