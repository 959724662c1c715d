#! feature: in, index and count
def main(items: list[str], item: str) -> tuple[bool, int, int, int]:
    places = [i for i, x in enumerate(items) if x == item]
    print(places, item in items, item not in items)
    return item in items, items.count(item), items.index(item), items.index(item, 1)


# run: main(["a", "b", "a"], "a")
# run: main(["a", "b"], "b")
# run: main(["a"], "z")
