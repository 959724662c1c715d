#! feature: a variable holds one of two types after an if
def main(n: int) -> str:
    if n > 2:
        x = n
    elif n > 1:
        x = 2.5
    else:
        x = "small"
    if isinstance(x, str):
        return x.upper()
    return str(x)


# run: main(3)
# run: main(2)
# run: main(0)
