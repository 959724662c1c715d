#! feature: what counters can do
from collections import Counter


def main(a: str, b: str) -> list[str]:
    x, y = Counter(a), Counter(b)
    out = [repr(x), repr(x["a"]), str(x["zz"]), str("zz" in x), str(x.total())]
    out.append(repr(x + y))
    out.append(repr(x - y))
    out.append(repr(x & y))
    out.append(repr(x | y))
    out.append(repr(sorted(x.elements())))
    x.subtract(y)
    out.append(repr(sorted(x.items())))
    out.append(repr(+x))
    out.append(repr(-x))
    x["n"] += 5
    del x["nothing"]
    out.append(str(sorted(x.keys())) + str(sum(x.values())) + str(len(x)))
    out.append(str(x == Counter(a)) + str(Counter("ab") == {"a": 1, "b": 1}))
    out.append(str(dict(y)) + str(x.get("q")) + str(x.pop("n")))
    z = y.copy()
    z.clear()
    out.append(repr(z) + str(bool(y)))
    for key in y:
        out.append(key)
    return out


# run: main("abracadabra", "bar")
# run: main("", "xx")
