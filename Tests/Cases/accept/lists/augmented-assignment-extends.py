#! feature: += extends the very list with any iterable
def main(n: int) -> tuple[list[int], list[int], bool, list[str]]:
    a = [1]
    b = a
    a += [2]
    a += (3, 4)
    a += range(n)
    a += {5: "x"}
    c = a
    c = c + [6]
    letters = ["x"]
    letters += "yz"
    letters.extend(str(i) for i in range(n))
    return a, c, a is b, letters


# run: main(2)
# run: main(0)
