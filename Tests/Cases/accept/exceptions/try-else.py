#! feature: else of try runs outside of the handlers
def main(text: str) -> int:
    try:
        n = int(text)
    except ValueError:
        n = -1
    else:
        n = 10 // n
    return n


# run: main("5")
# run: main("a")
# run: main("0")
