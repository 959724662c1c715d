#! feature: split and rsplit with and without a separator
def main(line: str, separator: str, count: int) -> list[list[str]]:
    return [
        line.split(),
        line.split(separator),
        line.split(None, count),
        line.split(separator, count),
        line.rsplit(None, count),
        line.rsplit(separator, count),
        line.split(maxsplit=count),
        line.rsplit(sep=separator, maxsplit=1),
        line.splitlines(),
        line.splitlines(keepends=True),
    ]


# run: main("  a  b ", " ", 1)
# run: main("", ",", 2)
# run: main("a\u00a0b\u3000c\x1cd", "\u3000", -1)
# run: main("a b  c d", "b", 2)
# run: main("a\r\nb\x0bc\u2028d\n", "\n", 0)
# run: main("a,b,,c", ",", 1)
# run: main("aXXbXXXc", "XX", 5)
# run: main("abc", "", 1)
