#! feature: integers beyond 64 bits
def main(a: int) -> int:
    try:
        return a * a
    except OverflowError:
        return -1


# run: main(3)
# run: main(-3037000499)
