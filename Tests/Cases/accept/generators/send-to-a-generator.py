#! feature: send() gives yield its value
def running_average():
    total = 0.0
    count = 0
    average = 0.0
    while True:
        term = yield average
        if term is None:
            return
        total += term
        count += 1
        average = total / count


def main(xs: list[float]) -> list[float]:
    g = running_average()
    next(g)
    return [g.send(x) for x in xs]


# run: main([10.0, 20.0, 60.0])
# run: main([])
