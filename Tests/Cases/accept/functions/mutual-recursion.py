#! feature: functions that call each other
def even(n):
    if n == 0:
        return True
    return odd(n - 1)


def odd(n):
    if n == 0:
        return False
    return even(n - 1)


def main(n: int) -> tuple[bool, bool]:
    return even(n), odd(n)


# run: main(0)
# run: main(7)
