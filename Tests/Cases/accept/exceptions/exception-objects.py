#! feature: exceptions are values with args, a class and texts
def make(kind: int) -> BaseException:
    if kind == 0:
        return ValueError("plain")
    if kind == 1:
        return KeyError("k")
    if kind == 2:
        return RuntimeError("two", 2, None, 1.5, True)
    if kind == 3:
        return ZeroDivisionError()
    if kind == 4:
        return OSError(2, "No such file")
    return IndexError(7)


def main(kind: int) -> list[str]:
    e = make(kind)
    out = [str(e), repr(e), type(e).__name__, e.__class__.__name__, str(len(e.args))]
    for a in e.args:
        out.append(repr(a))
    out.append(f"{e} {e!r}")
    out.append(str(isinstance(e, LookupError)) + str(isinstance(e, (ValueError, OSError))))
    out.append(str(type(e) is ValueError) + str(type(e) == KeyError) + str(e.args == ("plain",)))
    return out


# run: main(0)
# run: main(1)
# run: main(2)
# run: main(3)
# run: main(4)
# run: main(5)
