#! feature: match tests literals, alternatives, guards, captures and the wildcard in order
def describe(x: int | str | None) -> str:
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case None:
            return "nothing"
        case "a" | "b":
            return "letter"
        case int() if x > 100:
            return f"big {x}"
        case int(n):
            return f"int {n + 1}"
        case other:
            return "text " + other.upper()


def main(x: int | str | None) -> str:
    return describe(x)


# run: main(0)
# run: main(2)
# run: main(-1)
# run: main(None)
# run: main("b")
# run: main(101)
# run: main(7)
# run: main("xyz")
