"""The functions of `operator`: what the operators of the language do, as functions."""

from __future__ import annotations

from operatorkit import composite


@composite("operator.add")
def add(a, b):
    """Returns `a + b`."""
    return a + b


@composite("operator.sub")
def sub(a, b):
    """Returns `a - b`."""
    return a - b


@composite("operator.mul")
def mul(a, b):
    """Returns `a * b`."""
    return a * b


@composite("operator.truediv")
def truediv(a, b):
    """Returns `a / b`."""
    return a / b


@composite("operator.floordiv")
def floordiv(a, b):
    """Returns `a // b`."""
    return a // b


@composite("operator.mod")
def mod(a, b):
    """Returns `a % b`."""
    return a % b


@composite("operator.pow")
def pow(a, b):
    """Returns `a**b`."""
    return a**b


@composite("operator.matmul")
def matmul(a, b):
    """Returns `a @ b`."""
    return a @ b


@composite("operator.and_")
def and_(a, b):
    """Returns `a & b`."""
    return a & b


@composite("operator.or_")
def or_(a, b):
    """Returns `a | b`."""
    return a | b


@composite("operator.xor")
def xor(a, b):
    """Returns `a ^ b`."""
    return a ^ b


@composite("operator.lshift")
def lshift(a, b):
    """Returns `a << b`."""
    return a << b


@composite("operator.rshift")
def rshift(a, b):
    """Returns `a >> b`."""
    return a >> b


@composite("operator.eq")
def eq(a, b):
    """Returns `a == b`."""
    return a == b


@composite("operator.ne")
def ne(a, b):
    """Returns `a != b`."""
    return a != b


@composite("operator.lt")
def lt(a, b):
    """Returns `a < b`."""
    return a < b


@composite("operator.le")
def le(a, b):
    """Returns `a <= b`."""
    return a <= b


@composite("operator.gt")
def gt(a, b):
    """Returns `a > b`."""
    return a > b


@composite("operator.ge")
def ge(a, b):
    """Returns `a >= b`."""
    return a >= b


@composite("operator.is_")
def is_(a, b):
    """Returns `a is b`."""
    return a is b


@composite("operator.is_not")
def is_not(a, b):
    """Returns `a is not b`."""
    return a is not b


@composite("operator.contains")
def contains(a, b):
    """Returns `b in a`."""
    return b in a


@composite("operator.getitem")
def getitem(a, b):
    """Returns `a[b]`."""
    return a[b]


@composite("operator.concat")
def concat(a, b):
    """Returns `a + b`."""
    return a + b


@composite("operator.neg")
def neg(a):
    """Returns `-a`."""
    return -a


@composite("operator.pos")
def pos(a):
    """Returns `+a`."""
    return +a


@composite("operator.invert")
def invert(a):
    """Returns `~a`."""
    return ~a


@composite("operator.not_")
def not_(a):
    """Returns `not a`."""
    return not a


@composite("operator.truth")
def truth(a):
    """Returns `bool(a)`."""
    return bool(a)


@composite("operator.abs")
def abs_(a):
    """Returns `abs(a)`."""
    return abs(a)


@composite("operator.index")
def index(a: int):
    """Returns `a`."""
    return a


@composite("operator.setitem")
def setitem(a, b, c):
    """Sets `a[b]` to `c`."""
    a[b] = c


@composite("operator.delitem")
def delitem(a, b):
    """Removes `a[b]`."""
    del a[b]


@composite("operator.countOf")
def count_of(a, b):
    """Returns how often `b` is in `a`."""
    return sum(item == b for item in a)


@composite("operator.indexOf")
def index_of(a, b):
    """Returns the index of the first `b` in `a`."""
    for index, item in enumerate(a):
        if item == b:
            return index
    raise ValueError("sequence.index(x): x not in sequence")
