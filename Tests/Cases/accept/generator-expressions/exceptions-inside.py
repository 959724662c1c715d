#! feature: an exception in a generator expression arises where the item is asked for
def main(xs: list[int]) -> list[str]:
    g = (100 // x for x in xs)
    out = []
    try:
        for q in g:
            out.append(str(q))
    except ZeroDivisionError as error:
        out.append(str(error))
    out.append(str(list(g)))
    return out


# run: main([1, 0, 2])
# run: main([4])
