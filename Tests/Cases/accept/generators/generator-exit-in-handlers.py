#! feature: GeneratorExit can be handled, but not answered by another item
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        print("exit")
        yield 2


def polite():
    try:
        yield 1
    except GeneratorExit:
        print("bye")


def main() -> str:
    g = polite()
    next(g)
    g.close()
    h = stubborn()
    next(h)
    try:
        h.close()
    except RuntimeError as error:
        return str(error)
    return "closed"


# run: main()
