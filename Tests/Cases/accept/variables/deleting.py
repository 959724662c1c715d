#! feature: del removes names, items and slices
def main(xs: list[int], table: dict[str, int]) -> list[str]:
    out = []
    del xs[0]
    out.append(str(xs))
    del xs[1:3]
    out.append(str(xs))
    del table["a"], xs[-1]
    out.append(f"{table} {xs}")
    y = 5
    del y
    try:
        out.append(str(y))
    except UnboundLocalError as e:
        out.append(str(e))
    y = 6
    out.append(str(y))
    try:
        del table["zz"]
    except KeyError as e:
        out.append(repr(e))
    try:
        del xs[10]
    except IndexError as e:
        out.append(str(e))
    return out


# run: main([1, 2, 3, 4, 5], {"a": 1, "b": 2})
# run: main([9, 8, 7, 6], {"a": 1})
