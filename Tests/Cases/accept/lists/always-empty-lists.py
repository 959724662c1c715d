#! feature: lists to which nothing is ever added
def main(n: int) -> tuple[list[str], str, int, bool, bool]:
    nothing = []
    ordered = sorted(nothing)
    nothing.sort()
    for item in nothing:
        n += 1
    return [str(x) for x in ordered], repr(nothing), len(nothing) + n, any(nothing), all(nothing)


# run: main(2)
