#! feature: a range has a length, items, slices and attributes
def main(start: int, stop: int, step: int) -> list[str]:
    r = range(start, stop, step)
    out = [repr(r), str(len(r)), f"{r.start} {r.stop} {r.step}"]
    out.append(str(list(r)))
    out.append(repr(r[1:]) + repr(r[::-1]) + repr(r[-2:]))
    if r:
        out.append(str(r[0]) + " " + str(r[-1]))
    return out


# run: main(0, 10, 3)
# run: main(10, 0, -4)
# run: main(5, 5, 1)
# run: main(3, 4, 1)
# run: main(0, 1, 0)
