#! feature: the else clause sees what the body assigned, and its exceptions are not handled
def main(text: str, d: int) -> str:
    value = None
    try:
        value = int(text)
    except ValueError:
        print("bad", text)
    else:
        try:
            return f"{value // d}"
        except ZeroDivisionError as e:
            value = str(e)
        else:
            value = "never"
    return f"end {value}"


# run: main("8", 2)
# run: main("8", 0)
# run: main("x", 2)
