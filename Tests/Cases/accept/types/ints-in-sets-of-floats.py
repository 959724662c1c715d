#! feature: ints that get into a set of floats stay ints
def main(seen: set[float], more: list[int]):
    seen |= set(more)
    return sorted(seen), 2 in seen


# run: main({0.5, 2.0}, [1, 2])
