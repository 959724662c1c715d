"""The functions of random: one generator, which lives as long as a call of a predictor."""

from __future__ import annotations

from operators.random.generator import shared

from operatorkit import composite


@composite("random.seed")
def seed(a=None):
    """Returns what the shared generator's `seed` gives."""
    return shared().seed(a)


@composite("random.random")
def random():
    """Returns what the shared generator's `random` gives."""
    return shared().random()


@composite("random.getrandbits")
def getrandbits(k: int):
    """Returns what the shared generator's `getrandbits` gives."""
    return shared().getrandbits(k)


@composite("random.randrange")
def randrange(start: int, stop: int | None = None, step: int = 1):
    """Returns what the shared generator's `randrange` gives."""
    return shared().randrange(start, stop, step)


@composite("random.randint")
def randint(a: int, b: int):
    """Returns what the shared generator's `randint` gives."""
    return shared().randint(a, b)


@composite("random.choice")
def choice(seq):
    """Returns what the shared generator's `choice` gives."""
    return shared().choice(seq)


@composite("random.shuffle")
def shuffle(x):
    """Returns what the shared generator's `shuffle` gives."""
    return shared().shuffle(x)


@composite("random.sample")
def sample(population, k: int):
    """Returns what the shared generator's `sample` gives."""
    return shared().sample(population, k)


@composite("random.choices")
def choices(population, weights=None, *, cum_weights=None, k: int = 1):
    """Returns what the shared generator's `choices` gives."""
    return shared().choices(population, weights, cum_weights=cum_weights, k=k)


@composite("random.uniform")
def uniform(a: float, b: float):
    """Returns what the shared generator's `uniform` gives."""
    return shared().uniform(a, b)


@composite("random.triangular")
def triangular(low: float = 0.0, high: float = 1.0, mode: float | None = None):
    """Returns what the shared generator's `triangular` gives."""
    return shared().triangular(low, high, mode)


@composite("random.gauss")
def gauss(mu: float = 0.0, sigma: float = 1.0):
    """Returns what the shared generator's `gauss` gives."""
    return shared().gauss(mu, sigma)


@composite("random.normalvariate")
def normalvariate(mu: float = 0.0, sigma: float = 1.0):
    """Returns what the shared generator's `normalvariate` gives."""
    return shared().normalvariate(mu, sigma)


@composite("random.lognormvariate")
def lognormvariate(mu: float, sigma: float):
    """Returns what the shared generator's `lognormvariate` gives."""
    return shared().lognormvariate(mu, sigma)


@composite("random.expovariate")
def expovariate(lambd: float):
    """Returns what the shared generator's `expovariate` gives."""
    return shared().expovariate(lambd)


@composite("random.randbytes")
def randbytes(n: int):
    """Returns what the shared generator's `randbytes` gives."""
    return shared().randbytes(n)
