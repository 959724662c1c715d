#! feature: only None may be sent to a generator that has not begun
def echo():
    x = None
    while True:
        x = yield x


def main(n: int) -> list[str]:
    out = []
    g = echo()
    try:
        g.send(n)
    except TypeError as error:
        out.append(str(error))
    out.append(str(g.send(None)))
    out.append(str(g.send(n)))
    out.append(str(next(g)))
    return out


# run: main(5)
