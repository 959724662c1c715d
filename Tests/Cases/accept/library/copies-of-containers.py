#! feature: shallow and deep copies
import copy


def main(rows: list[list[int]]) -> list[str]:
    shallow = copy.copy(rows)
    deep = copy.deepcopy(rows)
    twice = copy.deepcopy([rows[0], rows[0]])
    rows[0].append(9)
    shallow.append([7])
    deep[0].append(5)
    twice[0].append(3)
    table = copy.deepcopy({"a": (rows[0], {1, 2})})
    table["a"][0].clear()
    return [repr(rows), repr(shallow), repr(deep), repr(twice), repr(table)]


# run: main([[1], [2, 3]])
# run: main([[]])
