#! feature: a sliding window as a generator
def windows(xs: list[float], size: int):
    window: list[float] = []
    for x in xs:
        window.append(x)
        if len(window) > size:
            window.pop(0)
        if len(window) == size:
            yield tuple(window)


def main(xs: list[float], size: int) -> list[float]:
    return [sum(w) / size for w in windows(xs, size)]


# run: main([1.0, 2.0, 6.0, 3.0], 2)
# run: main([1.0], 2)
