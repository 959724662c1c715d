#! feature: defaults of inner functions are evaluated once, where they are defined
def main(n: int) -> list[int]:
    base = n

    def scale(x, /, *, factor=base, offset=lambda: 1):
        return x * factor + offset()

    base = 100

    def down(x, step=base // 50):
        return x if x <= 0 else down(x - step)

    return [scale(2), scale(2, factor=5), scale(3, offset=lambda: base), down(7)]


# run: main(3)
