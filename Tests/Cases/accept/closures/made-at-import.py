#! feature: closures that were made at import
def adder(n):
    def add(x):
        return x + n

    return add


def compose(f, g):
    return lambda x: f(g(x))


plus_three = adder(3)
both = compose(plus_three, adder(10))
steps = [adder(k) for k in range(3)]


def main(x: int) -> list[int]:
    return [plus_three(x), both(x)] + [s(x) for s in steps]


# run: main(5)
