#! feature: the decorated function takes named parameters
from drupe import compile


@compile()
def main(*numbers: int) -> int:  # error: [unsupported-parameter]
    return sum(numbers)
