#! feature: negative shift counts and divisions by zero raise
def main(kind: int, zero: int) -> int:
    if kind == 0:
        return 1 << (zero - 1)
    if kind == 1:
        return 1 >> (zero - 1)
    if kind == 2:
        return 5 // zero
    if kind == 3:
        return 5 % zero
    if kind == 4:
        return int(5 / zero)
    if kind == 5:
        return int(5.0 % zero)
    if kind == 6:
        return int(5.0 // zero)
    if kind == 7:
        return divmod(5, zero)[0]
    if kind == 8:
        return int(divmod(5.0, zero)[0])
    if kind == 9:
        return zero**-1
    return pow(2, 5, zero)


# run: main(0, 0)
# run: main(1, 0)
# run: main(2, 0)
# run: main(3, 0)
# run: main(4, 0)
# run: main(5, 0)
# run: main(6, 0)
# run: main(7, 0)
# run: main(8, 0)
# run: main(9, 0)
# run: main(10, 0)
