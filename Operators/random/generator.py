"""random.Random: the Mersenne Twister, with the numbers that CPython draws from it."""

from __future__ import annotations

import random

from operatorkit import Opaque, composite, primitive

Random = Opaque["random.Random"]


@primitive("random._new")
def new(x: int) -> Random:
    """Returns a generator that begins with a number."""
    return random.Random(x)


@primitive("random._new")
def new_by_text(x: str) -> Random:
    """Returns a generator that begins with a text."""
    return random.Random(x)


@primitive("random._new")
def new_by_bytes(x: bytes) -> Random:
    """Returns a generator that begins with bytes."""
    return random.Random(x)


@primitive("random._new")
def new_by_float(x: float) -> Random:
    """Returns a generator that begins with a float."""
    return random.Random(x)


@primitive("random._new", random=True)
def new_by_chance(x: None) -> Random:
    """Returns a generator that begins differently each time."""
    return random.Random(x)


@composite("random.Random")
def generator(x=None):
    """Returns a new generator."""
    return new(x)


@primitive("random._shared", io=True)
def shared() -> Random:
    """Returns the generator of the functions of the module, which lives as long as a call."""
    return random.Random()


@primitive("random.Random.seed", mutates=("self",))
def seed_int(self: Random, a: int) -> None:
    """Begins anew with a number."""
    self.seed(a)


@primitive("random.Random.seed", mutates=("self",))
def seed_str(self: Random, a: str) -> None:
    """Begins anew with a text."""
    self.seed(a)


@primitive("random.Random.seed", mutates=("self",))
def seed_bytes(self: Random, a: bytes) -> None:
    """Begins anew with bytes."""
    self.seed(a)


@primitive("random.Random.seed", mutates=("self",))
def seed_float(self: Random, a: float) -> None:
    """Begins anew with a float."""
    self.seed(a)


@primitive("random.Random.seed", mutates=("self",), random=True)
def seed_none(self: Random, a: None = None) -> None:
    """Begins anew with what differs each time."""
    self.seed(a)


@primitive("random.Random.random", mutates=("self",), io=True)
def draw(self: Random) -> float:
    """Returns a number from 0 to 1, without 1."""
    return self.random()


@primitive(
    "random.Random.getrandbits", mutates=("self",), io=True, raises=("ValueError", "OverflowError")
)
def getrandbits(self: Random, k: int) -> int:
    """Returns `k` random bits."""
    return self.getrandbits(k)


@primitive("random.Random._below", mutates=("self",), io=True)
def below(self: Random, n: int) -> int:
    """Returns a number below `n`, which is positive."""
    return self.randrange(n)


@primitive("random.Random._gauss", mutates=("self",), io=True)
def standard_gauss(self: Random) -> float:
    """Returns a number of the standard normal distribution."""
    return self.gauss(0.0, 1.0)


@primitive("random.Random._bytes", mutates=("self",), io=True)
def random_bytes(self: Random, n: int) -> bytes:
    """Returns `n` random bytes."""
    return self.randbytes(n)
