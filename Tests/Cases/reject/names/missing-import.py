#! feature: a module is imported before it is used
from drupe import compile


@compile()
def main(x: float) -> float:
    return math.sqrt(x)  # error: [undefined-name]
