#! feature: the variable of a loop over a union of containers is a union of the items
def show(values: list[int] | dict[str, float] | range) -> str:
    parts = []
    for value in values:
        if isinstance(value, str):
            parts.append("key " + value)
        else:
            parts.append(f"number {value + 1}")
    return ", ".join(parts)


def main(n: int) -> list[str]:
    return [show([n, n * 2]), show({"a": 0.5, "b": 1.5}), show(range(n))]


# run: main(3)
# run: main(0)
