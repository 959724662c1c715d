"""`datetime.timedelta`."""

from __future__ import annotations

LAST_DAY = 999999999
SECONDS_OF_DAY = 86400
MICROSECONDS = 1000000


class timedelta:
    """A duration in days, seconds and microseconds."""

    def __init__(
        self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0
    ) -> None:
        whole_days, rest_of_days = _split(days + weeks * 7)
        of_seconds = seconds + minutes * 60 + hours * 3600
        whole_seconds, rest_of_seconds = _split(of_seconds)
        fraction = rest_of_days * 86400.0 + rest_of_seconds
        more_seconds, fraction = _split(fraction)
        micros, rest = _split(microseconds + milliseconds * 1000)
        micros += round(fraction * 1e6 + rest)
        carried, self.microseconds = divmod(micros, MICROSECONDS)
        more_days, self.seconds = divmod(whole_seconds + more_seconds + carried, SECONDS_OF_DAY)
        self.days = whole_days + more_days
        if not -LAST_DAY <= self.days <= LAST_DAY:
            raise OverflowError(f"days={self.days}; must have magnitude <= 999999999")

    def total_seconds(self) -> float:
        return (self._whole_seconds() * MICROSECONDS + self.microseconds) / MICROSECONDS

    def _whole_seconds(self) -> int:
        return self.days * SECONDS_OF_DAY + self.seconds

    def _micros(self) -> int:
        return self._whole_seconds() * MICROSECONDS + self.microseconds

    def _key(self) -> tuple[int, int, int]:
        return (self.days, self.seconds, self.microseconds)

    def __str__(self) -> str:
        minutes, second = divmod(self.seconds, 60)
        hour, minute = divmod(minutes, 60)
        text = f"{hour}:{minute:02d}:{second:02d}"
        if self.days:
            plural = "s" if abs(self.days) != 1 else ""
            text = f"{self.days} day{plural}, {text}"
        return f"{text}.{self.microseconds:06d}" if self.microseconds else text

    def __repr__(self) -> str:
        parts = []
        if self.days:
            parts.append(f"days={self.days}")
        if self.seconds:
            parts.append(f"seconds={self.seconds}")
        if self.microseconds:
            parts.append(f"microseconds={self.microseconds}")
        return f"datetime.timedelta({', '.join(parts) or '0'})"

    def __hash__(self) -> int:
        return hash(self._key())

    def __bool__(self) -> bool:
        return self.days != 0 or self.seconds != 0 or self.microseconds != 0

    def __eq__(self, other) -> bool:
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._key() == other._key()

    def __lt__(self, other: timedelta) -> bool:
        return self._key() < other._key()

    def __le__(self, other: timedelta) -> bool:
        return self._key() <= other._key()

    def __gt__(self, other: timedelta) -> bool:
        return self._key() > other._key()

    def __ge__(self, other: timedelta) -> bool:
        return self._key() >= other._key()

    def __add__(self, other) -> timedelta:
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta(
            self.days + other.days,
            self.seconds + other.seconds,
            self.microseconds + other.microseconds,
        )

    def __sub__(self, other) -> timedelta:
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta(
            self.days - other.days,
            self.seconds - other.seconds,
            self.microseconds - other.microseconds,
        )

    def __neg__(self) -> timedelta:
        return timedelta(-self.days, -self.seconds, -self.microseconds)

    def __pos__(self) -> timedelta:
        return self

    def __abs__(self) -> timedelta:
        return -self if self.days < 0 else self

    def __mul__(self, other) -> timedelta:
        if isinstance(other, int):
            return timedelta(self.days * other, self.seconds * other, self.microseconds * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta(0, 0, _divided(self._micros() * numerator, denominator))
        return NotImplemented

    def __rmul__(self, other) -> timedelta:
        return self * other

    def __floordiv__(self, other):
        if isinstance(other, int):
            return timedelta(0, 0, self._micros() // other)
        if isinstance(other, timedelta):
            return self._micros() // other._micros()
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._micros() / other._micros()
        if isinstance(other, int):
            return timedelta(0, 0, _divided(self._micros(), other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta(0, 0, _divided(self._micros() * denominator, numerator))
        return NotImplemented

    def __mod__(self, other) -> timedelta:
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta(0, 0, self._micros() % other._micros())

    def __divmod__(self, other) -> tuple[int, timedelta]:
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(self._micros(), other._micros())
        return quotient, timedelta(0, 0, rest)


def _split(value) -> tuple[int, float]:
    """Returns the whole part of a number, and the rest."""
    if isinstance(value, int):
        return value, 0.0
    whole = int(value)
    return whole, value - whole


def _divided(numerator: int, denominator: int) -> int:
    """Returns the quotient, rounded to the nearest, halves to even."""
    quotient, rest = divmod(numerator, denominator)
    twice = rest * 2
    over = twice > denominator if denominator > 0 else twice < denominator
    return quotient + 1 if over or (twice == denominator and quotient % 2 == 1) else quotient
