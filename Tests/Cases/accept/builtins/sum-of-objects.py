#! feature: sum of objects with their own addition, from a first one
from datetime import timedelta


class Money:
    def __init__(self, cents: int) -> None:
        self.cents = cents

    def __add__(self, other: "Money") -> "Money":
        return Money(self.cents + other.cents)

    def __radd__(self, other: int) -> "Money":
        return self

    def __repr__(self) -> str:
        return f"{self.cents // 100}.{self.cents % 100:02d}"


def main(cents: list[int]) -> tuple[str, str, list[int]]:
    wallets = [Money(c) for c in cents]
    spans = [timedelta(minutes=c) for c in cents]
    return (
        repr(sum(wallets, Money(5))),
        str(sum(spans, timedelta())),
        sum([[c] for c in cents], [0]),
    )


# run: main([120, 99, 1])
# run: main([])
