#! feature: conditions stop at the first operand that decides
def main(digits: str) -> int:
    i = 0
    while i < len(digits) and digits[i] != "x" and not digits[i] == "y":
        i += 1
    return i


# run: main("")
# run: main("12x3")
# run: main("12y3")
# run: main("123")
