#! feature: an int that is put into a nested list of floats stays an int
def main(rows: list[list[float]]):
    for row in rows:
        row += [1]
    rows.append([2])
    return rows


# run: main([[0.5], []])
