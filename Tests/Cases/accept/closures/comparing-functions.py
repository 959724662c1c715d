#! feature: functions of the module are compared and tested
def up(x):
    return x + 1


def down(x):
    return x - 1


def pick(name):
    if name == "up":
        return up
    if name == "down":
        return down
    return None


def main(name: str, x: int) -> tuple[list[bool], list[int]]:
    f = pick(name)
    tests = [f is up, f == down, f is not None, callable(f), callable(x), up != down]
    if f is None:
        return tests, []
    other = down if f is up else up
    return tests, [f(x), other(x), other(f(x))]


# run: main("up", 3)
# run: main("down", 3)
# run: main("", 3)
