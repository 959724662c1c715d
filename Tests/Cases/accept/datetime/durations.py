#! feature: durations: their parts, arithmetic and texts
from datetime import timedelta


def main(days: int, seconds: float) -> list[str]:
    d = timedelta(days=days, seconds=seconds)
    half = timedelta(hours=12)
    return [
        str(d),
        repr(d),
        str(d * 2 - half),
        str(-d),
        str(abs(-d)),
        str(d // 7),
        str(d / 4),
        f"{d / half:.6f}",
        str(d % half),
        str(d // half),
        str(d.total_seconds()),
        str(d > half),
        str(timedelta(weeks=1, minutes=-5, milliseconds=1.5)),
        str(d * 0.5),
    ]


# run: main(1, 3.5)
# run: main(-2, 0.000001)
# run: main(0, 86399.9999995)
