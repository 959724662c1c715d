#! feature: the functions of the module operator
import operator


def main(a: int, b: int) -> list[str]:
    xs = [1, 2, 1]
    operator.setitem(xs, 0, 5)
    operator.delitem(xs, 1)
    return [
        str(operator.add(a, b)),
        str(operator.sub(a, b)),
        str(operator.mul(a, b)),
        str(operator.truediv(a, b)),
        str(operator.mod(a, b)),
        str(operator.lt(a, b)),
        str(operator.neg(a)),
        str(operator.not_(a)),
        str(operator.and_(a, b)),
        str(operator.contains([1, 2], a)),
        str(operator.getitem("abc", 1)),
        str(xs),
        str(operator.countOf([1, 1, 2], 1)),
        str(operator.indexOf("abc", "c")),
        operator.concat("x", "y"),
    ]


# run: main(7, 2)
# run: main(-7, 3)
# run: main(0, 0)
