#! feature: isinstance narrows to classes, tuples of classes and unions
def show(x: int | float | str | list[int] | None) -> str:
    if isinstance(x, (int, float)):
        return f"number {x + 1}"
    if isinstance(x, (str, type(None))):
        return "text " + x if x else "nothing"
    return f"list {len(x)} {sum(x)}"


def early(x: int | str) -> int:
    if not isinstance(x, int):
        return len(x)
    return x * 2


def both(x: int | str, y: int | str) -> str:
    if isinstance(x, str) and isinstance(y, str):
        return x + y
    if isinstance(x, int) and isinstance(y, int):
        return str(x + y)
    return f"{x}|{y}"


def main(x: int | float | str | list[int] | None, y: int | str) -> list[str]:
    out = [show(x), str(early(y)), both(y, 2), both("a", y)]
    assert isinstance(y, (int, str))
    out.append(str(y if isinstance(y, str) else y + 1))
    return out


# run: main(1, 2)
# run: main(2.5, "b")
# run: main("t", "b")
# run: main([1, 2], 0)
# run: main(None, "")
