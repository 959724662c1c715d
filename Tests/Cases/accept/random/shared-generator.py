#! feature: random.seed makes the functions of the module repeatable within a call
import random


def shuffled(n: int) -> list[int]:
    deck = list(range(n))
    random.shuffle(deck)
    return deck


def main(seed: str) -> list[str]:
    random.seed(seed)
    first = [random.random(), random.uniform(2, 3)]
    deck = shuffled(8)
    random.seed(7)
    again = random.randint(1, 6)
    random.seed(7)
    return [repr(first), str(deck), str(again == random.randint(1, 6)), str(random.choice(deck))]


# run: main("text")
# run: main("é")
# run: main("")
