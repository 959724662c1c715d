#! feature: faults of str methods name what was wrong
def main(words: list[str], n: int) -> list[str]:
    found = []
    try:
        found.append("".join(words).split("" * n)[0])
    except ValueError as error:
        found.append(str(error))
    try:
        found.append(str("-".join(words).index("zz")))
    except ValueError as error:
        found.append(str(error))
    try:
        found.append(chr(0x110000 * n))
    except (ValueError, OverflowError) as error:
        found.append(f"{type(error).__name__}: {error}")
    try:
        found.append(str(ord("".join(words))))
    except TypeError as error:
        found.append(str(error))
    return found


# run: main(["a", "b"], 1)
# run: main(["zz"], 0)
# run: main(["x"], 2)
