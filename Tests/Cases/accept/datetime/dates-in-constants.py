#! feature: dates that a module holds
from datetime import date, datetime, timedelta

EPOCH = datetime(1970, 1, 1)
HOLIDAYS = {date(2024, 12, 25): "christmas", date(2024, 1, 1): "new year"}
STEP = timedelta(hours=36)


def main(text: str, steps: int) -> tuple[str, str, int]:
    day = date.fromisoformat(text)
    moment = EPOCH + STEP * steps
    return HOLIDAYS.get(day, "none"), str(moment), (day - EPOCH.date()).days


# run: main("2024-12-25", 3)
# run: main("2024-07-01", -1)
