#! feature: dicts hold iterators
def main(names: list[str]) -> list[str]:
    sources = {"up": iter(names), "down": reversed(names)}
    out = []
    for key in ["up", "down", "up", "down", "down"]:
        out.append(key + ":" + next(sources[key], "?"))
    return out


# run: main(["a", "b", "c"])
# run: main(["a"])
