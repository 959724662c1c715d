#! feature: what is sent reaches the generator that is delegated to
def reader():
    lines = 0
    while True:
        line = yield lines
        if line is None:
            return lines
        print("read", line)
        lines += 1


def report():
    total = yield from reader()
    yield total * 100


def main(lines: list[str]) -> list[int]:
    g = report()
    out = [next(g)]
    for line in lines:
        out.append(g.send(line))
    out.append(next(g))
    return out


# run: main(["a", "b"])
# run: main([])
