#! feature: an int that is put into a list or a dict of floats, whichever it is, stays an int
def main(values: list[float] | dict[str, float], n: int):
    if isinstance(values, list):
        values.append(n)
    else:
        values["n"] = n
    return values


# run: main([0.5], 3)
# run: main({"a": 0.5}, 3)
