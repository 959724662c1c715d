#! feature: bools count as 0 and 1
def main(a: bool, b: bool) -> tuple[list[int], list[bool], dict[int, str]]:
    numbers = [a + b, a - b, a * 5, sum([a, b, True]), int(a), -a, ~a, a << 2, a // True]
    truths = [a & b, a | b, a ^ b, not a, a == 1, a < b, isinstance(a, int), a is b]
    return numbers, truths, {1: "a", True: "b"}


# run: main(True, True)
# run: main(False, True)
