"""What `random.Random` draws from its bits; the same numbers as CPython for a seed."""

from __future__ import annotations

import math

from operators.random.generator import below, draw, random_bytes, standard_gauss

from operatorkit import Opaque, composite

Random = Opaque["random.Random"]


@composite("random.Random.randrange")
def randrange(self: Random, start: int, stop: int | None = None, step: int = 1) -> int:
    """Returns a number of a range."""
    if stop is None:
        if step != 1:
            raise TypeError("Missing a non-None stop argument")
        if start > 0:
            return below(self, start)
        raise ValueError("empty range for randrange()")
    width = stop - start
    if step == 1:
        if width > 0:
            return start + below(self, width)
        raise ValueError(f"empty range for randrange() ({start}, {stop}, {width})")
    if step > 0:
        count = (width + step - 1) // step
    elif step < 0:
        count = (width + step + 1) // step
    else:
        raise ValueError("zero step for randrange()")
    if count <= 0:
        raise ValueError("empty range for randrange()")
    return start + step * below(self, count)


@composite("random.Random.randint")
def randint(self: Random, a: int, b: int) -> int:
    """Returns a number from `a` to `b`."""
    return randrange(self, a, b + 1)


@composite("random.Random.choice")
def choice(self: Random, seq):
    """Returns an item of a sequence."""
    if not len(seq):
        raise IndexError("Cannot choose from an empty sequence")
    return seq[below(self, len(seq))]


@composite("random.Random.shuffle")
def shuffle(self: Random, x) -> None:
    """Puts the items of a list in another order."""
    for i in range(len(x) - 1, 0, -1):
        j = below(self, i + 1)
        x[i], x[j] = x[j], x[i]


@composite("random.Random.sample")
def sample(self: Random, population, k: int):
    """Returns `k` items of a sequence, each place once."""
    items = list(population)
    n = len(items)
    if not 0 <= k <= n:
        raise ValueError("Sample larger than population or is negative")
    result = []
    largest = 21
    if k > 5:
        largest += 4 ** math.ceil(math.log(k * 3) / math.log(4))
    if n <= largest:
        for i in range(k):
            j = below(self, n - i)
            result.append(items[j])
            items[j] = items[n - i - 1]
    else:
        selected = set()
        for _ in range(k):
            j = below(self, n)
            while j in selected:
                j = below(self, n)
            selected.add(j)
            result.append(items[j])
    return result


@composite("random.Random.choices")
def choices(self: Random, population, weights=None, *, cum_weights=None, k: int = 1):
    """Returns `k` items of a sequence, with weights if they are given."""
    n = len(population)
    if cum_weights is None and weights is None:
        return [population[int(draw(self) * n)] for _ in range(k)]
    if cum_weights is None:
        sums = []
        total = 0.0
        for weight in weights:
            total += weight
            sums.append(total)
    else:
        sums = [float(weight) for weight in cum_weights]
    if len(sums) != n:
        raise ValueError("The number of weights does not match the population")
    total = sums[-1] + 0.0
    if total <= 0.0:
        raise ValueError("Total of weights must be greater than zero")
    if not math.isfinite(total):
        raise ValueError("Total of weights must be finite")
    result = []
    for _ in range(k):
        place = draw(self) * total
        low = 0
        high = n - 1
        while low < high:
            middle = (low + high) // 2
            if place < sums[middle]:
                high = middle
            else:
                low = middle + 1
        result.append(population[low])
    return result


@composite("random.Random.uniform")
def uniform(self: Random, a: float, b: float) -> float:
    """Returns a number between `a` and `b`."""
    return a + (b - a) * draw(self)


@composite("random.Random.triangular")
def triangular(
    self: Random, low: float = 0.0, high: float = 1.0, mode: float | None = None
) -> float:
    """Returns a number of the triangular distribution."""
    u = draw(self)
    if high == low:
        return low
    c = 0.5 if mode is None else (mode - low) / (high - low)
    if u > c:
        return high + (low - high) * math.sqrt((1.0 - u) * (1.0 - c))
    return low + (high - low) * math.sqrt(u * c)


@composite("random.Random.gauss")
def gauss(self: Random, mu: float = 0.0, sigma: float = 1.0) -> float:
    """Returns a number of the normal distribution."""
    return mu + standard_gauss(self) * sigma


@composite("random.Random.normalvariate")
def normalvariate(self: Random, mu: float = 0.0, sigma: float = 1.0) -> float:
    """Returns a number of the normal distribution."""
    while True:
        first = draw(self)
        second = 1.0 - draw(self)
        z = (4 * math.exp(-0.5) / math.sqrt(2.0)) * (first - 0.5) / second
        if z * z / 4.0 <= -math.log(second):
            return mu + z * sigma


@composite("random.Random.lognormvariate")
def lognormvariate(self: Random, mu: float, sigma: float) -> float:
    """Returns a number whose logarithm is of the normal distribution."""
    return math.exp(normalvariate(self, mu, sigma))


@composite("random.Random.expovariate")
def expovariate(self: Random, lambd: float) -> float:
    """Returns a number of the exponential distribution."""
    return -math.log(1.0 - draw(self)) / lambd


@composite("random.Random.randbytes")
def randbytes(self: Random, n: int) -> bytes:
    """Returns random bytes."""
    return random_bytes(self, n)
