#! feature: slices of tuples of mixed items, and the order of tuples of different lengths
def main(n: int) -> list[bool]:
    version = (n, 11, "final", 0.5)
    last = version[-2:]
    assert version[:2] == (n, 11) and version[::-1][0] == 0.5 and version[5:] == ()
    assert last[0].upper() == "FINAL" and version[3:0:-2] == (0.5, 11)
    checks = [version >= (3,), version > (3, 11), version < (3, 12), version[:2] <= (3, 11, "a")]
    return checks + [() < version, version[:1] == (3,), (n, 2) > (n, 2, 0), (n, 2, 0) >= (n, 2)]


# run: main(3)
# run: main(2)
# run: main(4)
