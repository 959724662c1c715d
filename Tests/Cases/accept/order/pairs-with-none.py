#! feature: pairs whose second item may be None order by their first
def main(items: list[tuple[int, str | None]]):
    return sorted(items), min(items), max(items)


# run: main([(2, None), (1, "b"), (1, "a")])
# run: main([(1, None), (1, "b")])
