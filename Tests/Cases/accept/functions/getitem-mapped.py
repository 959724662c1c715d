#! feature: __getitem__ of a dict that is written out is mapped
def main(keys: list[str]) -> list[str]:
    return list(map({"a": "x", "b": "y"}.__getitem__, keys))


# run: main(["b", "a"])
# run: main(["c"])
