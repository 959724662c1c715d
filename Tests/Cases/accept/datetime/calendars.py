#! feature: weeks, ordinals and months of dates
from datetime import date, timedelta


def month(year: int, month: int) -> list[list[int]]:
    day = date(year, month, 1)
    weeks: list[list[int]] = []
    week = [0] * day.weekday()
    while day.month == month:
        week.append(day.day)
        if len(week) == 7:
            weeks.append(week)
            week = []
        day += timedelta(days=1)
    if week:
        weeks.append(week + [0] * (7 - len(week)))
    return weeks


def main(year: int, number: int) -> tuple[list[list[int]], tuple[int, int, int], int, str]:
    last = date(year, number, 28)
    iso = last.isocalendar()
    return (
        month(year, number),
        (iso[0], iso[1], iso[2]),
        last.toordinal(),
        date.fromisocalendar(year, 1, 1).isoformat(),
    )


# run: main(2024, 2)
# run: main(2020, 12)
# run: main(1, 11)
# run: main(9999, 1)
