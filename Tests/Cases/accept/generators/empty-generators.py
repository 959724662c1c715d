#! feature: a generator may end without an item
def nothing():
    print("ran")
    return
    yield


def maybe(flag: bool):
    if flag:
        yield 1


def main(flag: bool) -> tuple[int, list[int]]:
    count = 0
    for _ in nothing():
        count += 1
    return count, list(maybe(flag))


# run: main(True)
# run: main(False)
