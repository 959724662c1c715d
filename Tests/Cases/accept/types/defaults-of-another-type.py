#! feature: dict.get and dict.pop give a default of another type
def main(ranks: dict[str, int], key: str):
    return ranks.get(key, float("inf")), ranks.pop(key, "none")


# run: main({"a": 1}, "a")
# run: main({"a": 1}, "b")
