#! feature: ints and floats are compared exactly
def main(n: int, x: float) -> list[bool]:
    return [
        n == x,
        n != x,
        n < x,
        n <= x,
        n > x,
        n >= x,
        x == n,
        x < n,
        n in [x],
        x in (n,),
        {n: 1} == {x: 1},
    ]


# run: main(9007199254740993, 9007199254740992.0)
# run: main(9223372036854775807, 9223372036854775808.0)
# run: main(1, 1.0)
# run: main(-5, float("nan"))
# run: main(3, float("inf"))
# run: main(0, -0.0)
