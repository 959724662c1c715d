#! feature: a dict or set that changes size while iterated over raises RuntimeError
def main(kind: int) -> str:
    d = {1: "a", 2: "b"}
    s = {1, 2, 3}
    try:
        if kind == 0:
            for k in d:
                d[k + 10] = "x"
        elif kind == 1:
            for k in d.items():
                del d[k[0]]
        elif kind == 2:
            for v in d.values():
                d.clear()
        elif kind == 3:
            for x in s:
                s.add(x + 10)
        else:
            it = iter(d)
            next(it)
            d[5] = "e"
            next(it)
    except RuntimeError as error:
        return str(error)
    return "fine"


# run: main(0)
# run: main(1)
# run: main(2)
# run: main(3)
# run: main(4)
