#! feature: comprehensions in a try have variables of their own, also where a handler goes on
class Swallow:
    def __enter__(self) -> str:
        return "in"

    def __exit__(self, kind, error, traceback) -> bool:
        return kind is not None


def main(a: int, xs: list[int]) -> list[int]:
    result = []
    try:
        a = a + 1
        result.append(sum([a * a for a in xs]))
        result.append(len({a: b for a, b in enumerate(xs)}))
        result.append(xs[5])
    except IndexError:
        result.append(a)
    with Swallow():
        a = a * 2
        doubled = [a + a for a in xs if a != 2]
        result.append(doubled[a])
    result.append(a)
    return result


# run: main(1, [3, 1, 2])
# run: main(0, [5, 6, 7, 8, 9, 10])
# run: main(7, [])
