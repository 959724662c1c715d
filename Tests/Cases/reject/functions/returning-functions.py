#! feature: an entry does not return functions
from drupe import compile


@compile()
def main(n: int):  # error: [function-returned]
    return lambda x: x + n
