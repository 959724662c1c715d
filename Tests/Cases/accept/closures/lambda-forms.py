#! feature: lambdas with all kinds of parameters
def main(n: int) -> list[int]:
    none = lambda: 7
    default = lambda x, y=n: x * y
    rest = lambda *xs: len(xs)
    named = lambda *, a, b=2: a - b
    nested = lambda x: lambda y: lambda z: x + y + z
    choose = (lambda x: x + 1) if n > 2 else (lambda x: x - 1)
    return [
        none(),
        default(2),
        default(2, 3),
        rest(),
        rest(1, 2),
        named(a=5),
        nested(1)(2)(n),
        choose(n),
        (lambda v: v * v)(n),
    ]


# run: main(3)
# run: main(1)
