#! feature: enumerate, zip and reversed nest
def main(a: list[int], b: list[str]) -> list[str]:
    out = []
    for i, (x, y) in enumerate(zip(a, reversed(b)), 1):
        out.append(f"{i}{x}{y}")
    for (i, x), y in zip(enumerate(a), b):
        out.append(f"{i}-{x}-{y}")
    for i, x in reversed(list(enumerate(a))):
        out.append(f"{i}={x}")
    return out


# run: main([1, 2, 3], ["a", "b", "c"])
# run: main([1, 2], ["a"])
# run: main([], [])
