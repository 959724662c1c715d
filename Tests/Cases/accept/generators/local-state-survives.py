#! feature: local variables of a generator keep their values between items
def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def chunks(xs: list[int], size: int):
    chunk = []
    for x in xs:
        chunk.append(x)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def main(n: int, size: int) -> tuple[list[int], list[list[int]]]:
    fib = []
    for x in fibonacci():
        if len(fib) == n:
            break
        fib.append(x)
    return fib, list(chunks(fib, size))


# run: main(10, 3)
# run: main(1, 2)
# run: main(0, 1)
