#! feature: __getitem__ of a dict is a key
def main(counts: dict[str, int]) -> list[str]:
    return sorted(counts, key=counts.__getitem__, reverse=True)


# run: main({"a": 1, "b": 3, "c": 2})
