#! feature: map and filter with functions of all kinds
def is_even(n):
    return n % 2 == 0


def main(
    xs: list[int], words: list[str]
) -> tuple[list[str], list[int], list[int], int, list[str], dict[str, int]]:
    k = 3
    texts = list(map(str, xs))
    evens = list(filter(is_even, xs))
    products = [y for y in map(lambda x: x * k, filter(lambda x: x > 1, xs))]
    total = sum(map(len, words))
    full = list(filter(None, words))
    sizes = dict(zip(words, map(len, words)))
    sums = list(map(lambda a, b: a + b, xs, [10, 20]))
    return texts, evens, products + sums, total, full, sizes


# run: main([1, 2, 3, 4], ["a", "", "ccc"])
# run: main([], [])
