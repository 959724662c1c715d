#! feature: a generator with a seed gives CPython's numbers
import random


def main(seed: int) -> list[str]:
    rng = random.Random(seed)
    out = [
        repr(rng.random()),
        str(rng.randint(0, 100)),
        str(rng.randrange(10)),
        str(rng.randrange(5, 50, 7)),
        rng.choice("abcdef"),
        str(rng.choice([1.5, 2.5, 3.5])),
        repr(rng.uniform(-1, 1)),
        repr(rng.gauss(0, 1)),
        repr(rng.gauss(10, 2.5)),
        repr(rng.normalvariate(0, 1)),
        repr(rng.expovariate(1.5)),
        repr(rng.triangular(0, 10, 3)),
        str(rng.getrandbits(40)),
        str(rng.randbytes(7)),
    ]
    items = list(range(12))
    rng.shuffle(items)
    out.append(str(items))
    out.append(str(rng.sample(items, 4)))
    out.append(str(rng.sample(range(1000), 5)))
    out.append(str(rng.choices("xyz", k=6)))
    out.append(str(rng.choices([1, 2, 3], weights=[5, 1, 1], k=6)))
    out.append(str(rng.choices([1, 2, 3], cum_weights=[1, 5, 6], k=3)))
    return out


# run: main(42)
# run: main(0)
# run: main(-7)
# run: main(2**40 + 3)
