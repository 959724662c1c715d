#! feature: lists and tuples are compared item by item
def main(a: list[int], b: list[int], x: float) -> list[bool]:
    return [
        a < b,
        a <= b,
        a > b,
        a >= b,
        a == b,
        a != b,
        (1, 2) < (1, 2, 0),
        [2] > [1, 9],
        (1, "a") == (x, "a"),
        [1, 2] == [1.0, 2.0],
        (1,) == (1, 2),
        [] < [0],
        tuple(a) < tuple(b),
    ]


# run: main([1, 2], [1, 3], 1.0)
# run: main([1, 2], [1, 2, 0], 2.0)
# run: main([], [], 1.0)
# run: main([2], [1, 9], 1.5)
