#! feature: assignment expressions work in conditions, comprehensions, calls and slices
def main(text: str, xs: list[int]) -> list[str]:
    out = []
    if (n := len(text)) > 3:
        out.append(f"long {n}")
    while (k := n - 1) > 0 and n > 1:
        n = k - 1
    out.append(f"{n} {k}")
    squares = [y for x in xs if (y := x * x) > 4]
    out.append(f"{squares} {[last := x for x in xs]}")
    if xs:
        out.append(str(last))
    out.append(text[(a := 1) : (b := a + 2)] + str(a + b))
    print(first := text[:1], (second := "s"))
    out.append(first + second)
    found = any((hit := x) > 2 for x in xs)
    out.append(f"{found} {hit}" if found else "none")
    return out


# run: main("abcdef", [1, 2, 3])
# run: main("ab", [1])
