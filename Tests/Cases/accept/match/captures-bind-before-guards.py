#! feature: names are bound when the pattern has matched, even if the guard fails
def main(x: int, y: int) -> list[str]:
    name = "before"
    out = []
    match (x, y):
        case (1, name) if y > 10:
            out.append(f"first {name}")
        case (1, other):
            out.append(f"second {name} {other}")
        case _:
            out.append(f"third {name}")
    return out


# run: main(1, 20)
# run: main(1, 5)
# run: main(2, 5)
