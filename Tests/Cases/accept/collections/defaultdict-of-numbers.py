#! feature: defaultdicts of numbers, sets and dicts
from collections import defaultdict


def main(pairs: list[tuple[str, int]]) -> list[str]:
    totals: defaultdict[str, int] = defaultdict(int)
    means = defaultdict(float)
    seen = defaultdict(set)
    nested = defaultdict(dict)
    for name, n in pairs:
        totals[name] += n
        means[name] += n / 2
        seen[n % 2].add(name)
        nested[name][n] = n * n
    out = [repr(totals), repr(dict(means)), repr({k: sorted(v) for k, v in seen.items()})]
    out.append(repr(nested["x"]) + str("x" in nested) + str("q" in totals))
    out.append(str(totals.get("none")) + str(totals["none"]) + str(len(totals)))
    out.append(str(sorted(totals.items())))
    return out


# run: main([("a", 1), ("b", 2), ("a", 3)])
# run: main([])
