#! feature: throw() raises an exception at the yield
def worker(n: int):
    while True:
        try:
            yield n
            n += 1
        except ValueError as error:
            print("caught", error)
            n = 0


def main(n: int) -> list[int]:
    g = worker(n)
    out = [next(g), next(g), g.throw(ValueError("reset")), next(g)]
    try:
        g.throw(KeyError("k"))
    except KeyError as error:
        print("out", error)
    out.append(next(g, -1))
    return out


# run: main(10)
