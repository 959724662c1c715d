#! feature: dates with times, their texts and differences
from datetime import datetime, timedelta


def main(text: str, seconds: int) -> tuple[str, str, float, str, int]:
    start = datetime.fromisoformat(text)
    end = start + timedelta(seconds=seconds, milliseconds=5)
    return (
        end.isoformat(),
        str(end),
        (end - start).total_seconds(),
        end.strftime("%d.%m.%Y %H:%M:%S.%f"),
        end.hour * 60 + end.minute,
    )


# run: main("2024-02-29T23:59:59", 2)
# run: main("2001-01-01", -90061)
