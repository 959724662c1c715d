#! feature: functions that keep state between calls
def averager():
    total = 0.0
    count = 0

    def add(x):
        nonlocal total, count
        total += x
        count += 1
        return total / count

    return add


def limited(f, limit):
    calls = [0]

    def wrapper(x):
        if calls[0] >= limit:
            raise RuntimeError(f"no more than {limit} calls")
        calls[0] += 1
        return f(x)

    return wrapper


def main(xs: list[float], limit: int) -> list[float]:
    add = averager()
    safe = limited(add, limit)
    return [safe(x) for x in xs]


# run: main([1.0, 2.0, 6.0], 5)
# run: main([1.0, 2.0, 6.0], 2)
