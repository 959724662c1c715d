#! feature: an operator that some members of a union lack raises CPython's exception for those
def add(a: int | str | None, b: int | None) -> str:
    try:
        return str(a + b)
    except TypeError as e:
        return f"TypeError: {e}"


def upper(s: str | None) -> str:
    try:
        return s.upper()
    except AttributeError as e:
        return f"AttributeError: {e}"


def length(s: str | int) -> str:
    try:
        return str(len(s))
    except TypeError as e:
        return f"TypeError: {e}"


def index(x: list[int] | dict[str, int] | None, i: int | str) -> str:
    try:
        return str(x[i])
    except TypeError as e:
        return f"TypeError: {e}"
    except (KeyError, IndexError) as e:
        return repr(e)


def main(a: int | str | None, b: int | None, s: str | None) -> list[str]:
    out = [add(a, b), upper(s)]
    if a is not None:
        out.append(length(a))
        out.append(index([1, 2, 3], a))
    try:
        out.append(str(-a))
    except TypeError as e:
        out.append(str(e))
    try:
        out.append(str(a < b))
    except TypeError as e:
        out.append(str(e))
    try:
        a += b
    except TypeError as e:
        out.append(str(e))
    return out


# run: main(1, 2, "x")
# run: main("a", 2, None)
# run: main("a", None, "y")
# run: main(None, 2, "y")
# run: main(None, None, "y")
# run: main(5, None, "y")
