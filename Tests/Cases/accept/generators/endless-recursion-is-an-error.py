#! feature: generators that delegate without end raise RecursionError
def forever(n: int):
    yield from forever(n + 1)
    yield n


def main() -> str:
    try:
        for x in forever(0):
            return str(x)
    except RecursionError:
        return "too deep"
    return "never"


# run: main()
