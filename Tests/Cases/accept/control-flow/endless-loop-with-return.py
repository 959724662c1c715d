#! feature: a loop that is left by return only
def main(n: int) -> int:
    steps = 0
    while True:
        if n == 1:
            return steps
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1


# run: main(1)
# run: main(27)
