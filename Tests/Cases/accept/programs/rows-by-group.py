#! feature: rows of a table by group with dates
import csv, io
from collections import defaultdict, namedtuple
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import product, combinations, pairwise
from operator import itemgetter, attrgetter

Row = namedtuple("Row", "name score when")


def main(lines: list[str]) -> dict:
    groups = defaultdict(list)
    for line in lines:
        name, score, when = (p.strip() for p in line.split(","))
        groups[name].append(Row(name, float(score), datetime.fromisoformat(when)))
    out = {}
    for name, rows in sorted(groups.items()):
        rows.sort(key=attrgetter("when"))
        gaps = [(b.when - a.when).total_seconds() for a, b in pairwise(rows)]
        best = max(rows, key=itemgetter(1))
        out[name] = {
            "n": len(rows),
            "gaps": gaps,
            "best": best.score,
            "day": best.when.strftime("%Y-%m-%d"),
            "fields": list(best._asdict()),
        }
    return out


# run: main(["a, 1.5, 2024-01-01T10:00:00", "b,2,2024-01-02", "a,0.5,2024-01-01T09:00:00"])
# run: main(["a,1"])
# run: main([])
