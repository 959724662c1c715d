#! feature: a format may be known only when the function runs
def table(rows: list[tuple[str, float]], digits: int) -> list[str]:
    width = max([len(name) for name, _ in rows])
    line = "%-" + str(width) + "s %8." + str(digits) + "f"
    return [line % row for row in rows]


def main(format: str, n: int) -> list[str]:
    lines = table([("apple", 1.5), ("fig", 22.125)], n)
    lines.append(format % n)
    return lines


# run: main("<%d>", 2)
# run: main("%s-%s", 1)
# run: main("none", 1)
# run: main("%q", 1)
# run: main("%", 0)
