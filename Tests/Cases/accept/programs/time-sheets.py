#! feature: hours of work from lines of times
from collections import defaultdict
from datetime import datetime, timedelta


def main(lines: list[str]) -> tuple[dict[str, str], list[str], float]:
    started: dict[str, datetime] = {}
    worked = defaultdict(list)
    faults = []
    for line in lines:
        who, what, when = line.split(" ", 2)
        moment = datetime.fromisoformat(when)
        if what == "in":
            started[who] = moment
        elif who in started:
            worked[who].append(moment - started.pop(who))
        else:
            faults.append(f"{who} left at {moment:%H:%M} but never came")
    totals = {who: sum(spans, timedelta()) for who, spans in worked.items()}
    shown = {who: str(total) for who, total in sorted(totals.items())}
    hours = sum(total.total_seconds() for total in totals.values()) / 3600
    return shown, faults, round(hours, 2)


# run: main(["ann in 2024-03-01 08:00", "bob out 2024-03-01 09:15", "ann out 2024-03-01 16:30", "ann in 2024-03-02 22:00", "ann out 2024-03-03 06:45:30"])
# run: main([])
