#! feature: list comprehensions with conditions and several loops
def main(n: int) -> list[int]:
    squares = [i * i for i in range(n) if i % 2 if i > 1]
    pairs = [i * 10 + j for i in range(n) for j in range(i)]
    return squares + pairs


# run: main(0)
# run: main(6)
