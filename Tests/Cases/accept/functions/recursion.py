#! feature: functions call themselves
def fibonacci(n: int) -> int:
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


def is_even(n: int) -> bool:
    return True if n == 0 else is_odd(n - 1)


def is_odd(n: int) -> bool:
    return False if n == 0 else is_even(n - 1)


def main(n: int) -> tuple[int, bool]:
    return fibonacci(n), is_even(n)


# run: main(0)
# run: main(15)
