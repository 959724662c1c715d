#! feature: generator expressions are passed to functions
def total(values, start: int) -> int:
    for v in values:
        start += v
    return start


def first(values, default: str) -> str:
    return next(values, default)


def main(words: list[str]) -> tuple[int, str]:
    return total((len(w) for w in words), 100), first((w for w in words if len(w) > 2), "none")


# run: main(["a", "bcd", "ef"])
# run: main([])
