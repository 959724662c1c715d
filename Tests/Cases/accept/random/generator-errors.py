#! feature: empty ranges and too large samples are refused as in CPython
import random


def main(what: int) -> str:
    rng = random.Random(1)
    try:
        if what == 0:
            return str(rng.randint(5, 1))
        if what == 1:
            return str(rng.choice([1][1:]))
        if what == 2:
            return str(rng.sample([1, 2], 3))
        if what == 3:
            return str(rng.randrange(0))
        return str(rng.choices([1, 2], weights=[0, 0]))
    except (ValueError, IndexError) as e:
        return str(e)


# run: main(0)
# run: main(1)
# run: main(2)
# run: main(3)
# run: main(4)
