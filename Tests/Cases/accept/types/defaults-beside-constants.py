#! feature: the default of get is not converted to the type of a captured dict's values
WEIGHTS = {"a": 0.5}
SCORES = [0.5, 1.5]


def main(key: str):
    return WEIGHTS.get(key, 0), max([s for s in SCORES if s > 5], default=0), next(iter(SCORES), 0)


# run: main("a")
# run: main("b")
