#! feature: texts of faults of built-in operations
def fault(kind: int, values: list[int], table: dict[str, int]) -> str:
    try:
        if kind == 0:
            return str(values[len(values)])
        if kind == 1:
            return str(table["missing"])
        if kind == 2:
            return str(values.index(-99))
        if kind == 3:
            return str(max(values[:0]))
        if kind == 4:
            values.remove(-99)
        if kind == 5:
            return str(next(iter(values[:0])))
        if kind == 6:
            return str(int("4x"))
        if kind == 7:
            return str(1 << -len(values))
        if kind == 8:
            return str([].pop())
        return str(list(zip(values, values[1:], strict=True)))
    except (LookupError, ValueError, StopIteration) as error:
        return f"{type(error).__name__}: {error}"


def main(values: list[int]) -> list[str]:
    return [fault(kind, values, {"a": 1}) for kind in range(10)]


# run: main([1, 2, 3])
