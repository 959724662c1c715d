#! feature: functions over items take a tuple of none
from drupe import compile


@compile()
def main(n: int) -> str:
    t = ()
    first = (list(t), sorted(t), [*t], set(t), tuple(t), list(enumerate(t)), list(map(str, t)))
    second = ([x for x in t], {x: 1 for x in t}, any(t), all(t), len(t))
    match (0, 1, n):
        case [0, 1, 2, *rest]:
            return str((first, second, rest))
    return str((first, second))


# run: main(2)
# run: main(3)
