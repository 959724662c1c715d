#! feature: type() gives the class of a value, with its name
def describe(x: int | str | None | list[int]) -> str:
    return type(x).__name__


def main(n: int, t: str) -> list[str]:
    out = [type(n).__name__, type(t).__name__, type(1.5).__name__, type([n]).__name__]
    out.append(str(type(n) is int) + str(type(t) is int) + str(type(n) == type(2)))
    out.append(str(type(True) is int) + str(type({}) is dict) + str(type((1,)) == tuple))
    return out


# run: main(1, "a")
