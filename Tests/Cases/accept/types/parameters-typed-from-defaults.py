#! feature: the default of a parameter without an annotation says its type
def main(n: int, step=2, label="n", scale=0.5, verbose=False) -> str:
    total = 0
    for i in range(0, n, step):
        total += i
    text = f"{label}={total * scale}"
    return text.upper() if verbose else text


# run: main(10)
# run: main(10, 3)
# run: main(10, step=5, label="k")
# run: main(7, 1, "z", 2.0, True)
