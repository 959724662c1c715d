#! feature: yield stands in all parts of a try statement
def steps(xs: list[int]):
    for x in xs:
        try:
            yield 10 // x
        except ZeroDivisionError:
            yield -1
        else:
            yield 0
        finally:
            yield 99


def main(xs: list[int]) -> list[int]:
    return list(steps(xs))


# run: main([5, 0, 2])
# run: main([])
