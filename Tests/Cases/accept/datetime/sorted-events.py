#! feature: dates as keys, items of sets and values that are compared
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(order=True)
class Event:
    when: datetime
    name: str


def main(lines: list[str]) -> tuple[list[str], dict[str, int], int, bool]:
    events = []
    per_day: dict[date, int] = {}
    for line in lines:
        when, _, name = line.partition(" ")
        event = Event(datetime.fromisoformat(when), name)
        events.append(event)
        day = event.when.date()
        per_day[day] = per_day.get(day, 0) + 1
    ordered = [f"{e.name}@{e.when:%H:%M}" for e in sorted(events)]
    counts = {day.isoformat(): count for day, count in sorted(per_day.items())}
    return ordered, counts, len({e.when for e in events}), events[0].when == max(events).when


# run: main(["2024-05-02T10:00 b", "2024-05-01T09:30 a", "2024-05-02T10:00 c"])
# run: main(["1999-12-31T23:59 end"])
