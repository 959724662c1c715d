#! feature: views of keys and items have the operators of sets
def main(a: dict[str, int], b: dict[str, int]) -> list[str]:
    out = []
    out.append(str(sorted(a.keys() & b.keys())))
    out.append(str(sorted(a.keys() | b.keys())))
    out.append(str(sorted(a.keys() - b.keys())))
    out.append(str(sorted(a.keys() ^ b.keys())))
    out.append(str(sorted(a.items() & b.items())))
    out.append(str(sorted(a.keys() & {"x", "y"})) + str(sorted({"x", "z"} - a.keys())))
    out.append(str(sorted(a.keys() - ["x"])))
    out.append(str(a.keys() == b.keys()) + str(a.keys() <= b.keys()) + str(a.keys() > b.keys()))
    out.append(str(a.keys() == {"x", "y"}) + str(a.keys().isdisjoint(b)))
    return out


# run: main({"x": 1, "y": 2}, {"y": 2, "z": 3})
# run: main({"x": 1, "y": 2}, {"x": 5, "y": 2})
# run: main({}, {"a": 1})
