#! feature: generator functions inside of functions use the variables around
def main(n: int, base: int) -> list[int]:
    factor = 2

    def multiples(m: int):
        for i in range(m):
            yield base + i * factor

    def twice():
        yield from multiples(n)
        yield from multiples(1)

    factor = 3
    return list(twice())


# run: main(3, 100)
# run: main(0, 1)
