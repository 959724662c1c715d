#! feature: nonlocal variables are shared by the functions of one call
def counter(start):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    def get():
        return count

    return step, get


def main(n: int) -> list[int]:
    step, get = counter(0)
    other, _ = counter(100)
    for _ in range(n):
        step()
    step(by=10)
    return [get(), other(2), get()]


# run: main(3)
# run: main(0)
