#! feature: functions that return functions
def compose(f, g):
    return lambda x: f(g(x))


def add(n):
    return lambda x: x + n


def main(x: int, text: str) -> tuple[int, str, int]:
    double = lambda v: v + v
    f = compose(double, add(1))
    g = compose(f, f)
    h = compose(str.strip, double)
    return f(x), h(text), g(x)


# run: main(3, " a ")
