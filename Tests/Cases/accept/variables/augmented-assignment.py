#! feature: augmented assignment to names and items
def main(n: int) -> tuple[int, list[int], dict[str, int]]:
    total = n
    total += 3
    total *= 2
    total //= 3
    total -= 1
    total **= 2
    total %= 1000
    xs = [1, 2, 3]
    xs[1] += total
    xs[-1] <<= 2
    table = {"a": 1}
    table["a"] -= n
    return total, xs, table


# run: main(5)
# run: main(-8)
