#! feature: a deque with a largest length keeps the last items
from collections import deque


def main(values: list[float], size: int) -> list[float]:
    window: deque[float] = deque(maxlen=size)
    out: list[float] = []
    for value in values:
        window.append(value)
        out.append(sum(window) / len(window) if window else 0.0)
    out.append(float(window.maxlen or 0))
    return out


# run: main([1.0, 2.0, 3.0, 4.0, 5.0], 3)
# run: main([], 2)
# run: main([1.0], 0)
# run: main([1.0], -1)
