#! feature: 'is' between numbers, texts or tuples is refused
from drupe import compile


@compile()
def numbers(a: int, b: int) -> bool:
    return a + b is 1000  # error: [value-identity]


@compile()
def texts(a: str, b: str) -> bool:
    return a is not b  # error: [value-identity]


@compile()
def tuples(a: tuple[int, int]) -> bool:
    return tuple([1, 2]) is a  # error: [value-identity]
