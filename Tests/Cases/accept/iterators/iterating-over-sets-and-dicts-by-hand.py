#! feature: next() on iterators of dicts and of sets
def main(ages: dict[str, int]) -> list[str]:
    out = []
    names = iter(ages)
    out.append(next(names, "nobody"))
    items = iter(ages.items())
    name, age = next(items, ("?", 0))
    out.append(f"{name}={age}")
    only = next(iter({7}))
    out.append(str(only))
    values = iter(ages.values())
    total = 0
    while True:
        v = next(values, None)
        if v is None:
            break
        total += v
    out.append(str(total))
    return out


# run: main({"ann": 3, "bob": 4})
# run: main({})
