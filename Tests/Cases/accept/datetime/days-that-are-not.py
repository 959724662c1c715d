#! feature: dates that are not raise ValueError and OverflowError
from datetime import date, datetime, timedelta


def attempt(text: str) -> str:
    try:
        return str(date.fromisoformat(text))
    except ValueError as error:
        return str(error)


def main(year: int, month: int, day: int) -> list[str]:
    found = [attempt("2024-02-29"), attempt("2023-02-29"), attempt("x"), attempt("20240101")]
    found.append(attempt("2024-W09-4"))
    try:
        found.append(str(datetime(year, month, day, 25)))
    except ValueError as error:
        found.append(str(error))
    try:
        found.append(str(date(year, month, day) + timedelta(days=4000000)))
    except OverflowError as error:
        found.append(str(error))
    return found


# run: main(2024, 2, 29)
# run: main(2023, 2, 29)
# run: main(2023, 13, 1)
