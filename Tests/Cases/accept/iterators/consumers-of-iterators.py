#! feature: list, tuple, set, dict, sum, min, max, sorted, any and all take iterators
def main(xs: list[int]) -> list[str]:
    out = []
    out.append(str(list(iter(xs))))
    out.append(str(tuple(reversed(xs))))
    out.append(str(sorted(set(iter(xs)))))
    out.append(str(dict(enumerate(xs))))
    out.append(str(sum(iter(xs))))
    out.append(str(max(iter(xs), default=-1)))
    out.append(str(min(iter(xs), default=-1)))
    out.append(str(sorted(reversed(xs), reverse=True)))
    out.append(str(any(iter(xs))) + str(all(iter(xs))))
    kept = [0]
    kept.extend(reversed(xs))
    kept += iter(xs)
    out.append(str(kept))
    return out


# run: main([3, 1, 2, 1])
# run: main([0])
# run: main([])
