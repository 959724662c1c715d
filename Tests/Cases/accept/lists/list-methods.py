#! feature: methods of lists
def main(xs: list[int]) -> list[int]:
    ys = xs.copy()
    ys.append(7)
    ys.extend([1, 2])
    ys.insert(1, 99)
    ys.reverse()
    last = ys.pop()
    ys.sort()
    ys.insert(0, last)
    return ys


# run: main([3, 1, 2])
# run: main([])
