#! feature: a variable may hold values of different types in turn
def main(n: int) -> str:
    x = n * 2
    x = str(x)
    x = [x, x]
    x = "-".join(x)
    return x


# run: main(21)
