#! feature: what comes out of one container does not change its type in another
def main(n: int) -> tuple[list[int], list[str], int]:
    numbers = []
    for i in range(n):
        numbers.append(i)
    mixed = [numbers[0], "x"]
    texts = [str(item) for item in mixed]
    last = numbers[-1] if n > 2 else None
    return numbers, texts, 0 if last is None else last


# run: main(2)
# run: main(4)
# run: main(0)
