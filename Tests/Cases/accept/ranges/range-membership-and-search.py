#! feature: membership, index and count of a range need no walk
def main(n: int, x: int) -> list[str]:
    r = range(0, n, 7)
    out = [str(x in r), str(r.count(x)), str(float(x) in r), str("a" in r)]
    try:
        out.append(str(r.index(x)))
    except ValueError as error:
        out.append(str(error))
    return out


# run: main(1000, 777)
# run: main(100, 50)
# run: main(100, 49)
# run: main(0, 0)
