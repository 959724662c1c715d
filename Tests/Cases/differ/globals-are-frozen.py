#! feature: lists and dicts of the module are shared by all threads and cannot be changed
seen: list[int] = [0]


def main(n: int) -> int:
    seen.append(n)
    return len(seen)


# run: main(5)
# compiled: raises RuntimeError
