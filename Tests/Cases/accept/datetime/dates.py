#! feature: dates and their differences
from datetime import date, timedelta


def main(year: int, month: int, day: int, days: int) -> tuple[str, int, str, int, bool, str]:
    start = date(year, month, day)
    end = start + timedelta(days=days)
    return (
        end.isoformat(),
        end.weekday(),
        str(end - start),
        (end - date(year, 1, 1)).days,
        end > start,
        end.replace(day=1).strftime("%Y/%m/%d %a %j"),
    )


# run: main(2024, 2, 28, 2)
# run: main(1999, 12, 31, -400)
