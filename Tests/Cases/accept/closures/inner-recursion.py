#! feature: functions inside of a function call themselves and each other
def main(n: int, q: int) -> tuple[int, bool, int]:
    def factorial(m):
        return 1 if m <= 1 else m * factorial(m - 1)

    def even(m):
        return True if m == 0 else odd(m - 1)

    def odd(m):
        return False if m == 0 else even(m - 1)

    def power(m):
        def step(k):
            return q if k == 1 else q * step(k - 1)

        return 1 if m == 0 else step(m)

    return factorial(n), even(n), power(n)


# run: main(5, 2)
# run: main(0, 3)
