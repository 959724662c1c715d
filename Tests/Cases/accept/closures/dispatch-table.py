#! feature: functions in a dict are called by name
def make(n):
    def add(x):
        return x + n

    return add


def main(n: int, name: str) -> list[int]:
    steps = {"up": make(1), "down": make(-1)}
    operators = {"add": lambda a, b: a + b, "mul": lambda a, b: a * b}
    return [steps["up"](n), steps["down"](n), operators[name](n, 3)]


# run: main(3, "add")
# run: main(3, "mul")
# run: main(3, "div")
