#! feature: tokens are sampled from logits with a seeded generator
import random, math
from contextlib import contextmanager


class Timer:
    def __init__(self):
        self.log = []

    def __enter__(self):
        self.log.append("in")
        return self

    def __exit__(self, t, v, tb):
        self.log.append(t.__name__ if t else "out")
        return t is ValueError


@contextmanager
def tagged(log, name):
    log.append(f"<{name}>")
    try:
        yield name
    finally:
        log.append(f"</{name}>")


def softmax(xs, t=1.0):
    m = max(xs)
    e = [math.exp((x - m) / t) for x in xs]
    s = sum(e)
    return [x / s for x in e]


def sample(logits, rng, *, k=None, p=1.0):
    probs = sorted(enumerate(softmax(logits)), key=lambda x: x[1], reverse=True)[:k]
    total, kept = 0.0, []
    for i, q in probs:
        kept.append((i, q))
        total += q
        if total >= p:
            break
    r = rng.random() * total
    for i, q in kept:
        r -= q
        if r < 0:
            return i
    return kept[-1][0]


def main(logits: list[float], seed: int, n: int = 5) -> tuple[list[int], list[str]]:
    rng = random.Random(seed)
    log: list[str] = []
    with Timer() as t, tagged(log, "run") as name:
        out = [sample(logits, rng, k=3, p=0.9) for _ in range(n)]
        if not out:
            raise ValueError("none")
        log.append(name)
    rng.shuffle(out)
    return out, log + t.log


# run: main([1.0, 2.0, 3.0, 0.5], 42)
# run: main([1.0, 2.0, 3.0, 0.5], 42, 0)
# run: main([], 1)
