#! feature: members are keys of dicts and items of sets
from enum import Enum, auto


class Suit(Enum):
    CLUBS = auto()
    HEARTS = auto()
    SPADES = auto()


SYMBOLS = {Suit.CLUBS: "c", Suit.HEARTS: "h"}


def main(values: list[int]) -> tuple[list[str], dict[str, int], int]:
    suits = [Suit(v) for v in values]
    counts: dict[Suit, int] = {}
    for suit in suits:
        counts[suit] = counts.get(suit, 0) + 1
    return (
        [SYMBOLS.get(s, "?") for s in suits],
        {s.name: n for s, n in counts.items()},
        len(set(suits)),
    )


# run: main([1, 2, 3, 1])
# run: main([])
