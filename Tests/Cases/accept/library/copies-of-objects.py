#! feature: copies of objects and of the containers of collections
from dataclasses import dataclass, field
import copy
from collections import Counter, deque, defaultdict, OrderedDict


@dataclass
class P:
    x: int
    tags: list[str] = field(default_factory=list)


def main(n: int) -> list[str]:
    p = P(n, ["a"])
    q = copy.copy(p)
    r = copy.deepcopy(p)
    q.x = 5
    p.tags.append("z")
    d = deque([[1]])
    e = copy.deepcopy(d)
    d[0].append(2)
    c = Counter("aab")
    k = copy.copy(c)
    k["a"] += 1
    m = copy.deepcopy(c)
    m["b"] = 9
    g = defaultdict(list)
    g["x"].append(1)
    h = copy.deepcopy(g)
    h["x"].append(3)
    h["y"].append(3)
    o = OrderedDict([("a", [1])])
    oo = copy.copy(o)
    oo["b"] = [2]
    return [
        repr(p),
        repr(q),
        repr(r),
        repr(d),
        repr(e),
        repr(c),
        repr(k),
        repr(m),
        repr(g),
        repr(h),
        repr(o),
        repr(oo),
    ]


# run: main(1)
