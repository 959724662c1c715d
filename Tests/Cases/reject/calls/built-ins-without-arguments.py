#! feature: built-in functions called without any argument
from drupe import compile


@compile()
def length() -> int:
    return len()  # error: [wrong-arguments]


@compile()
def attribute() -> bool:
    return hasattr()  # error: [unknown-operator]


@compile()
def instance() -> bool:
    return isinstance()  # error: [unknown-operator]
