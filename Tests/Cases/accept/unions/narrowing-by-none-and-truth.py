#! feature: tests for None and truth narrow, through and, or, not, early exits and assert
def first(xs: list[int] | None) -> int:
    if xs is None or not xs:
        return -1
    return xs[0]


def name(s: str | None, t: str | None) -> str:
    if s is not None and t is not None:
        return s + t
    return s or t or "none"


def loop(xs: list[int | None]) -> int:
    total = 0
    for x in xs:
        if x is None:
            continue
        total += x
    return total


def checked(x: int | None) -> int:
    assert x is not None, "no number"
    return x + 1


def walrus(table: dict[str, str], key: str) -> str:
    if (found := table.get(key)) is not None:
        return found.upper()
    if not (other := table.get("other")):
        return "missing"
    return other


def main(xs: list[int] | None, s: str | None, n: int | None) -> list[str]:
    out = [str(first(xs)), name(s, "t"), name(None, s), str(loop([1, None, 3, n]))]
    out.append(walrus({"k": "v"}, s or "k") + walrus({"other": "w"}, "k"))
    try:
        out.append(str(checked(n)))
    except AssertionError as e:
        out.append(str(e))
    return out


# run: main([5], "a", 2)
# run: main([], None, None)
# run: main(None, "", 0)
