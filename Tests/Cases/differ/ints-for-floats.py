#! feature: an int is not taken for a float parameter of the compiled function
def main(x: float) -> float:
    return x / 2


# run: main(3.0)
# run: main(3)
# compiled: raises TypeError
