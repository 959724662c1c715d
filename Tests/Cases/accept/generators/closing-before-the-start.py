#! feature: a generator that is closed before its start does nothing
def noisy():
    print("start")
    try:
        yield 1
    finally:
        print("finally")


def main() -> list[int]:
    g = noisy()
    g.close()
    return list(g)


# run: main()
