#! feature: a variable may be bound to values of other types, also on some paths and in loops
def main(n: int, text: str) -> list[str]:
    out = []
    x = n
    out.append(str(x + 1))
    x = text
    out.append(x.upper())
    x = [x, text]
    out.append(str(len(x)))
    if n > 2:
        y = n
    elif n > 1:
        y = text
    else:
        y = None
    out.append(f"{y} {type(y).__name__}")
    z = 0
    for i in range(n):
        if i == 1:
            z = "one"
        elif i == 2:
            z = 2.5
        out.append(str(z))
    value = None
    while value is None:
        value = text if n else [n]
    out.append(str(value))
    return out


# run: main(0, "a")
# run: main(2, "b")
# run: main(3, "c")
