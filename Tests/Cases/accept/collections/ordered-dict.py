#! feature: an OrderedDict as a cache of the last used
from collections import OrderedDict


def main(keys: list[str]) -> list[str]:
    cache: OrderedDict[str, int] = OrderedDict()
    out = []
    for n, key in enumerate(keys):
        if key in cache:
            cache.move_to_end(key)
            out.append(f"hit {key}")
        else:
            cache[key] = n
            if len(cache) > 2:
                old, _ = cache.popitem(last=False)
                out.append(f"drop {old}")
    out.append(repr(cache))
    a = OrderedDict([("x", 1), ("y", 2)])
    b = OrderedDict([("y", 2), ("x", 1)])
    out.append(str(a == b) + str(a == {"y": 2, "x": 1}))
    a.move_to_end("y", last=False)
    out.append(str(list(a)) + str(a == b))
    return out


# run: main(["a", "b", "a", "c", "a", "b"])
# run: main([])
