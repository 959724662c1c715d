#! feature: a constant of the module that is nearly right is suggested
from drupe import compile

THRESHOLD = 0.5


@compile()
def main(x: float) -> bool:
    return x > TRESHOLD  # error: [undefined-name]
