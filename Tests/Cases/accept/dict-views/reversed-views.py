#! feature: dicts and their views can be reversed, also after changes
def main(names: list[str]) -> list[str]:
    d = {name: i for i, name in enumerate(names)}
    d.pop(names[0])
    d[names[0]] = 100
    out = [",".join(reversed(d)), ",".join(reversed(d.keys()))]
    for key, value in reversed(d.items()):
        out.append(f"{key}{value}")
    last = next(reversed(d.values()))
    out.append(str(last))
    return out


# run: main(["a", "b", "c"])
# run: main(["a"])
