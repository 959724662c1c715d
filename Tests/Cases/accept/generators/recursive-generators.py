#! feature: generators call themselves
def permutations(items: list[int]):
    if len(items) <= 1:
        yield items
        return
    for i in range(len(items)):
        rest = items[:i] + items[i + 1 :]
        for tail in permutations(rest):
            yield [items[i]] + tail


def subsets(items: str, chosen: str):
    if items == "":
        yield chosen
    else:
        yield from subsets(items[1:], chosen)
        yield from subsets(items[1:], chosen + items[0])


def main(n: int, text: str) -> tuple[list[list[int]], list[str]]:
    return list(permutations(list(range(n)))), list(subsets(text, ""))


# run: main(3, "abc")
# run: main(1, "")
# run: main(0, "x")
