#! feature: fractions are not compiled
from fractions import Fraction

from drupe import compile


@compile()
def main(a: int, b: int) -> str:
    return str(Fraction(a, b))  # error: [unknown-operator]
