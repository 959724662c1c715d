#! feature: an exception in a generator ends it and reaches the consumer
def divide(xs: list[int], by: int):
    for x in xs:
        yield x // by
        by -= 1


def main(xs: list[int], by: int) -> list[str]:
    out = []
    g = divide(xs, by)
    try:
        for q in g:
            out.append(str(q))
    except ZeroDivisionError as error:
        out.append(str(error))
    out.append(str(list(g)))
    return out


# run: main([8, 8, 8, 8], 2)
# run: main([8], 2)
# run: main([8], 0)
