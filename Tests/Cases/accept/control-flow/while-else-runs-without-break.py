#! feature: else of a while loop
def main(start: int, stop: int) -> int:
    n = start
    while n > 0:
        n -= 2
        if n == stop:
            break
    else:
        n = 100
    return n


# run: main(7, 3)
# run: main(7, 2)
# run: main(0, 0)
