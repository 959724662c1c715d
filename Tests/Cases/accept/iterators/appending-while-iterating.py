#! feature: items that are appended while a list is iterated over are seen
def main(n: int) -> list[int]:
    xs = [n]
    for x in xs:
        if x > 1:
            xs.append(x // 2)
    it = iter(xs)
    xs.append(-1)
    return list(it)


# run: main(10)
# run: main(1)
