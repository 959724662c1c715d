#! feature: a missing key raises KeyError with its repr
def main(kind: int) -> int:
    texts = {"a": 1}
    numbers = {1: 1}
    pairs = {(1, "x"): 1}
    if kind == 0:
        return texts["it's"]
    if kind == 1:
        return numbers[7]
    if kind == 2:
        return pairs[(2, "y")]
    if kind == 3:
        del texts["q"]
    if kind == 4:
        return texts.pop("\n")
    if kind == 5:
        numbers.clear()
        return numbers.popitem()[0]
    if kind == 6:
        for key in numbers:
            numbers[key + 10] = 1
    try:
        return texts["zz"]
    except KeyError as e:
        print(e, repr(e), str(e), e.args)
        raise


# run: main(0)
# run: main(1)
# run: main(2)
# run: main(3)
# run: main(4)
# run: main(5)
# run: main(6)
# run: main(7)
