#! feature: a CTC prefix beam search over dicts with made defaults and tuples of any length
import math
from collections import defaultdict

NEG_INF = -float("inf")
ALPHABET = "_ abcdefghijklmnopqrstuvwxyz'"


def logsumexp(*args):
    if all(a == NEG_INF for a in args):
        return NEG_INF
    m = max(args)
    return m + math.log(sum(math.exp(a - m) for a in args))


def main(probs: list[list[float]], beam: int = 3) -> list[tuple[str, float]]:
    beams = {(): (0.0, NEG_INF)}
    for row in probs:
        new = defaultdict(lambda: (NEG_INF, NEG_INF))
        for prefix, (pb, pnb) in beams.items():
            for s, p in enumerate(row):
                if p <= 0:
                    continue
                lp = math.log(p)
                if s == 0:
                    b, nb = new[prefix]
                    new[prefix] = (logsumexp(b, pb + lp, pnb + lp), nb)
                    continue
                end = prefix[-1] if prefix else None
                np = prefix + (s,)
                b, nb = new[np]
                if s != end:
                    nb = logsumexp(nb, pb + lp, pnb + lp)
                else:
                    nb = logsumexp(nb, pb + lp)
                new[np] = (b, nb)
                if s == end:
                    b, nb = new[prefix]
                    new[prefix] = (b, logsumexp(nb, pnb + lp))
        beams = dict(sorted(new.items(), key=lambda x: logsumexp(*x[1]), reverse=True)[:beam])
    return [("".join(ALPHABET[i] for i in k), logsumexp(*v)) for k, v in beams.items()]


# run: main([[0.1,0.2,0.7],[0.3,0.3,0.4],[0.5,0.1,0.4]])
# run: main([], 2)
