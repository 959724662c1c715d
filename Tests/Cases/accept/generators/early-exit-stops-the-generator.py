#! feature: items that nobody asks for are never made
def naturals():
    n = 0
    while True:
        print("make", n)
        yield n
        n += 1


def main(limit: int) -> list[int]:
    found = []
    for n in naturals():
        if n * n > limit:
            break
        found.append(n)
    return found


# run: main(10)
# run: main(0)
# run: main(-1)
