#! feature: iteration over tuples whose items are of several types
# run: main("a")
# run: main("")


def weight(pairs: str) -> float:
    total = 0.0
    for name, w in (("a", 1), ("b", 2.5), ("c", None)):
        if w is not None and name in pairs:
            total += w
    return total


def main(s: str):
    shown = []
    for x in (1, 2.5, None, True, s):
        shown.append(str(x))
    listed = list((1, s))
    numbered = list(enumerate((s, 2)))
    return shown, listed, numbered, s in (1, "a"), weight(s + "b"), tuple((2, s)), orders()


def orders() -> tuple:
    return max([1, 2.5]), sorted((2, 1.5, True)), min((3, 0.5)), sum((1, 2, 3.5))
