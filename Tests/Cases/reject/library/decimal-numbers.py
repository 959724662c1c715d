#! feature: decimal numbers are not compiled
from decimal import Decimal

from drupe import compile


@compile()
def main(text: str) -> str:
    return str(Decimal(text) + 1)  # error: [unknown-operator]
