#! feature: any, all, sum, min, max, abs, divmod and pow
def main(numbers: list[int], words: list[str]) -> tuple[list[bool], list[int], list[str]]:
    truths = [
        any(numbers),
        all(numbers),
        any([]),
        all([]),
        any(words),
        all(w.isalpha() for w in words),
    ]
    sums = [
        sum(numbers),
        sum(numbers, 10),
        max(numbers),
        min(numbers),
        max(3, len(numbers)),
        abs(min(numbers)),
    ]
    sums += [
        max(numbers, default=0),
        min([x for x in numbers if x > 100], default=-1),
        *divmod(17, 5),
        pow(2, 5),
    ]
    texts = [max(words), min(words), max("hello")]
    return truths, sums, texts


# run: main([3, -1, 2], ["bb", "aa", "c"])
# run: main([0], ["x"])
# run: main([], ["x"])
