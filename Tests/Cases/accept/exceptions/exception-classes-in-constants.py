#! feature: classes of exceptions may be held in module constants
MISSING = (KeyError, IndexError)
BAD = ValueError
ALL = (ArithmeticError, OSError)


def main(n: int) -> str:
    try:
        if n == 0:
            return str([1][n + 1])
        if n == 1:
            raise BAD("bad")
        if n == 2:
            raise BAD
        if n == 3:
            return str({1: 2}[n])
        return str(1 // (n - 4))
    except MISSING as e:
        return "missing " + repr(e)
    except BAD as e:
        return "bad " + repr(e)
    except ALL as e:
        return "all " + repr(e)


# run: main(0)
# run: main(1)
# run: main(2)
# run: main(3)
# run: main(4)
# run: main(5)
