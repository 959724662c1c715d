#! feature: a program with windows and groups
from collections import Counter, deque, defaultdict


def windows(xs: list[int], n: int):
    q = deque(maxlen=n)
    for x in xs:
        q.append(x)
        if len(q) == n:
            yield tuple(q)


def main(xs: list[int]) -> list[str]:
    c = Counter(xs)
    c2 = Counter({"a": 2})
    c2.update({"b": 1})
    d = defaultdict(list)
    for k, v in zip("abc", xs):
        d[k] += [v]
    return [
        str([sum(w) for w in windows(xs, 2)]),
        str(sorted(c)),
        str(dict(c2)),
        str(d),
        str({k: len(v) for k, v in d.items()}),
        str(isinstance(c, dict)),
        str(list(reversed(deque(xs)))),
    ]


# run: main([1, 2, 2, 3])
