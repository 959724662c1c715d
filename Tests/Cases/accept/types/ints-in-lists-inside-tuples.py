#! feature: an int that is put into a list of floats inside of a tuple stays an int
def main(
    pair: tuple[list[float], dict[str, list[float]]], rows: list[tuple[list[float], str]], n: int
):
    pair[0].append(n)
    for values in pair[1].values():
        values.append(True)
    for values, name in rows:
        values.append(len(name))
    return pair, rows


# run: main(([0.5], {"a": [1.5]}), [([0.5], "ab")], 3)
# run: main(([], {}), [], 3)
