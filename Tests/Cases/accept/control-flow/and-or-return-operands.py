#! feature: and and or return an operand
def main(a: int, b: int, text: str) -> tuple[int, int, str]:
    return (a and b), (a or b), (text or "default")


# run: main(0, 5, "")
# run: main(3, 0, "x")
# run: main(3, 5, "y")
