#! feature: the items of a container that a function returns are decided by its caller
def make():
    return []


def push(stack, item):
    stack.append(item)
    return stack


def grid(n):
    rows = make()
    for i in range(n):
        row = make()
        rows.append(row)
        row.append(i * 0.5)
    return rows


def main(n: int) -> tuple[list[int], list[str], list[list[float]]]:
    numbers = make()
    numbers.append(n)
    texts = push(push(make(), "x"), "y")
    return numbers, texts, grid(n)


# run: main(3)
# run: main(0)
