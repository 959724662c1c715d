#! feature: keys(), values() and items() are views that follow the dict
def main(d: dict[str, int]) -> list[str]:
    keys, values, items = d.keys(), d.values(), d.items()
    out = [str(len(keys)), str(list(values))]
    d["new"] = 42
    out.append(str(len(keys)) + str(len(values)) + str(len(items)))
    out.append(repr(keys))
    out.append(repr(values))
    out.append(repr(items))
    out.append(str("new" in keys) + str(42 in values) + str(("new", 42) in items))
    out.append(str(("new", 41) in items) + str("old" in keys))
    return out


# run: main({"a": 1})
# run: main({})
