#! feature: two names of one object see each other's changes
class Box:
    def __init__(self, value: int) -> None:
        self.value = value


def double(box: Box) -> None:
    box.value *= 2


def main(n: int) -> tuple[int, int, bool, bool, list[int]]:
    a = Box(n)
    b = a
    c = Box(n)
    double(b)
    boxes = [a, b, c]
    for box in boxes:
        box.value += 1
    return a.value, c.value, a is b, a is c, [box.value for box in boxes]


# run: main(1)
# run: main(-7)
